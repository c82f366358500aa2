// A bot of discord.js that echoes: it proves that the fake Discord speaks the
// protocol that independent clients expect.
const { Client, GatewayIntentBits, Partials, MessageFlags, ActionRowBuilder, ButtonBuilder, ButtonStyle } = require('discord.js');

const nobody = { parse: [], repliedUser: false };
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: process.env.DISCORD_URL + '/api' },
  allowedMentions: nobody,
});

client.on('clientReady', async () => {
  await client.application.commands.set([{ name: 'echo', description: 'Echoes', options: [{ type: 3, name: 'text', description: 'What to echo', required: true }] }]);
  console.log('ready');
});
client.on('messageCreate', async (m) => {
  if (m.author.bot || !(m.mentions.has(client.user) || m.guildId === null)) return;
  const posted = await m.reply({ content: 'echo: ' + m.cleanContent, allowedMentions: nobody });
  if (posted.reference?.messageId !== m.id) console.log('bad reference');
});
client.on('interactionCreate', async (i) => {
  if (i.isChatInputCommand()) {
    await i.deferReply({ flags: MessageFlags.Ephemeral });
    const row = new ActionRowBuilder().addComponents(new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary));
    await i.editReply({ content: 'echo: ' + i.options.getString('text'), components: [row], allowedMentions: nobody });
  } else if (i.isButton()) {
    await i.reply({ content: 'pressed: ' + i.customId + ' by ' + i.user.username + ' on ' + i.message.content, allowedMentions: nobody });
  }
});
client.on('shardResume', () => console.log('resumed'));
client.on('error', (e) => console.log('error', e.message));
process.on('unhandledRejection', (e) => { console.log('rejected', e); process.exit(1); });
process.stdin.on('end', () => { client.destroy(); process.exit(0); }).resume();
client.login(process.env.DISCORD_TOKEN);
