// A small app on Slack's own @slack/bolt, to prove this package's Slack with.
const { App } = require('@slack/bolt')

const socket = process.env.MODE === 'socket'
const app = new App({
  token: process.env.BOT_TOKEN,
  ...(socket ? { socketMode: true, appToken: process.env.APP_TOKEN } : { signingSecret: process.env.SIGNING_SECRET }),
  clientOptions: { slackApiUrl: process.env.API_URL },
  logLevel: 'error',
})
const plain = (text) => ({ type: 'plain_text', text })

app.event('app_mention', async ({ event, context, say, client }) => {
  const thread = await client.conversations.replies({ channel: event.channel, ts: event.thread_ts || event.ts })
  await say({
    text: `heard ${thread.messages.length} as ${context.botUserId}`, thread_ts: event.ts, metadata: { event_type: 'bolt', event_payload: { question: event.ts } },
    blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'go', text: plain('Go'), value: 'v1' }] }],
  })
})
app.event('message', async ({ event, client }) => {
  if (event.subtype === 'message_changed') await client.chat.postMessage({ channel: event.channel, text: `edited to ${event.message.text}` })
  if (event.channel_type === 'im' && !event.subtype) await client.chat.postMessage({ channel: event.channel, text: 'direct' })
})
app.command('/fineprint', async ({ command, ack, respond, client }) => {
  await ack({ text: 'acknowledged' })
  await respond({ text: `responded to ${command.text}` })
  await client.views.open({
    trigger_id: command.trigger_id,
    view: {
      type: 'modal', callback_id: 'form', title: plain('Form'), submit: plain('Send'),
      blocks: [{ type: 'input', block_id: 'words', label: plain('Words'), element: { type: 'plain_text_input', action_id: 'words' } }],
    },
  })
})
app.view('form', async ({ ack, view }) => {
  const text = view.state.values.words.words.value
  await ack({ response_action: 'update', view: { type: 'modal', title: plain('Form'), blocks: [{ type: 'section', text: plain(`got ${text}`) }] } })
})
app.action('go', async ({ ack, action, respond }) => {
  await ack()
  await respond({ replace_original: true, text: `pressed ${action.value}` })
})
app.options('place', async ({ ack, payload }) => {
  await ack({ options: [{ text: plain(`for ${payload.value}`), value: 'x' }] })
})
app.shortcut('answer_this', async ({ ack, shortcut, respond }) => {
  await ack()
  await respond({ text: `shortcut on ${shortcut.message.text}`, response_type: 'in_channel' })
})
app.event('app_home_opened', async ({ event, client }) => {
  if (event.tab === 'messages') {
    await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts: [{ title: 'A', message: 'a?' }] })
    return
  }
  const user = (await client.users.info({ user: event.user })).user
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'section', text: plain(`home of ${user.id}`) }] } })
})
app.error(async (error) => console.log('error', String(error.message).replaceAll('\n', ' ')))

app.start(0).then((server) => console.log('ready', socket ? 0 : server.address().port))
process.stdin.on('end', () => process.exit(0)).resume()
