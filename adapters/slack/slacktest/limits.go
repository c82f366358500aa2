package slacktest

// Slack's limits of Block Kit, in characters or pieces, as figures of
// nicklambourne/slackblocks (spec/limits.json, MIT) and Slack's own pages.
// https://docs.slack.dev/reference/block-kit/blocks/
const (
	maxText            = 3000  // a text object
	maxActionID        = 255   // also block_id and callback_id
	maxButtonText      = 75    // also feedback buttons
	maxValue           = 2000  // of buttons
	maxOptionText      = 75    // also an option's description
	maxOptionValue     = 150   //
	maxOptions         = 100   // of a menu
	maxRadio           = 10    // also checkboxes
	maxPlaceholder     = 150   //
	maxActions         = 25    // elements of an actions block
	maxContext         = 10    // elements of a context block
	maxContextActions  = 5     //
	maxHeader          = 150   //
	maxSectionFields   = 10    //
	maxField           = 2000  //
	maxLabel           = 2000  // of an input, also its hint
	maxURL             = 3000  //
	maxMarkdown        = 12000 // of all markdown blocks of a payload together
	maxConfirmTitle    = 100   //
	maxConfirmText     = 300   //
	maxConfirmButton   = 30    //
	maxMessageBlocks   = 50    //
	maxViewBlocks      = 100   //
	maxViewTitle       = 24    // also submit and close
	maxPrivateMetadata = 3000  //
	// maxMessageText is where Slack refuses a text, wiseMessageText where it
	// begins to split it into several messages.
	// https://docs.slack.dev/reference/methods/chat.postMessage/#truncating
	maxMessageText  = 40000
	wiseMessageText = 4000
	// maxBlocksText is what all blocks of a message may hold together before
	// msg_blocks_too_long; undocumented, seen by others.
	// https://github.com/slackapi/bolt-js/issues/2509
	maxBlocksText = 13200
	maxPrompts    = 4
)
