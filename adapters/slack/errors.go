package slack

import (
	"errors"
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"fineprint/bot"
)

// fatalCodes end the adapter: no waiting mends them.
// https://docs.slack.dev/reference/methods/apps.connections.open/#errors
var fatalCodes = []string{
	"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type", "no_permission",
	"missing_scope", "org_login_required", "access_denied", "ekm_access_denied", "team_access_not_granted", "app_not_installed",
}

// hints say what an operator can do about a fatal error.
var hints = map[string]string{ //nolint:gosec // words about tokens, no tokens
	"invalid_auth":           " (copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew from the app's pages)",
	"not_authed":             " (a token is empty)",
	"account_inactive":       " (the app was removed from the workspace: install it again)",
	"token_revoked":          " (the token was revoked: install the app again)",
	"token_expired":          " (the token has expired: turn token rotation off, or give a fresh token)",
	"not_allowed_token_type": " (SLACK_APP_TOKEN must be the xapp- token and SLACK_BOT_TOKEN the xoxb- token)",
	"missing_scope":          " (the app-level token needs the scope connections:write)",
}

// errorCode is Slack's code of an error, or a word for any other; never a
// message, which might quote what was sent.
func errorCode(err error) string {
	var response slack.SlackErrorResponse
	var limited *slack.RateLimitedError
	var status slack.StatusCodeError
	switch {
	case err == nil:
		return ""
	case errors.As(err, &response):
		return response.Err
	case errors.As(err, &limited):
		return "ratelimited"
	case errors.As(err, &status):
		return "http_" + strings.ToLower(strings.ReplaceAll(status.Status, " ", "_"))
	}
	return "network"
}

func fatal(err error) bool { return slices.Contains(fatalCodes, errorCode(err)) }

// undeliverable are errors of sending that no trying again mends, with the
// reason that logs and metrics get.
var undeliverable = map[string]string{
	"channel_not_found": "channel-gone", "not_in_channel": "not-in-channel", "is_archived": "channel-archived", "user_not_found": "person-gone",
	"restricted_action": "not-allowed", "restricted_action_read_only_channel": "not-allowed", "restricted_action_thread_only_channel": "not-allowed",
	"restricted_action_non_threadable_channel": "not-allowed", "restricted_action_thread_locked": "not-allowed", "no_permission": "not-allowed",
	"cannot_reply_to_message": "not-allowed", "messages_tab_disabled": "not-allowed", "ekm_access_denied": "not-allowed",
	"missing_scope": "scope-missing", "invalid_auth": "token-refused", "not_authed": "token-refused", "account_inactive": "token-refused",
	"token_revoked": "token-refused", "token_expired": "token-refused", "team_access_not_granted": "token-refused",
	"message_not_found": "message-gone", "cant_update_message": "message-gone", "edit_window_closed": "message-gone", "thread_not_found": "message-gone",
	"msg_too_long": "too-long", "msg_blocks_too_long": "too-long", "invalid_blocks": "refused-blocks", "invalid_arguments": "refused-blocks",
}

// sending words an error of sending as the inbox understands it.
func sending(err error) error {
	var limited *slack.RateLimitedError
	if errors.As(err, &limited) {
		return &bot.WaitError{For: limited.RetryAfter, Err: err}
	}
	if reason, ok := undeliverable[errorCode(err)]; ok {
		return &bot.UndeliverableError{Reason: reason, Err: err}
	}
	return err
}

// refusedBlocks tells whether Slack took exception to how a message looks.
func refusedBlocks(err error) bool {
	code := errorCode(err)
	return code == "invalid_blocks" || code == "msg_blocks_too_long" || code == "msg_too_long" || code == "invalid_blocks_format"
}
