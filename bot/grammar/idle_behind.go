package grammar

import "strings"

// Who says that he will do nothing asks behind it what comes of that, "I can't be bothered with it, what then?"

var (
	// doesNothing says that the asker does nothing, or lets things be.
	doesNothing = PatternsOf(inIdleness.Replace(`$so i|we can not|hardly|not-really|not-even? be bothered|arsed $of
		$so can not be bothered|arsed $of
		$so i|we $will do nothing|nowt $of
		$so i|we $will not do anything|a-thing|something|much $of
		$so i|we am|are not going|planning to do anything|a-thing|something|much $of
		$so i|we do not do|want-to-do|plan-to-do|intend-to-do|feel-like-doing anything|a-thing|something|much $of
		$so i|we am|are doing nothing|nowt $of
		$so i|we $will $just leave|let|ignore it|this|that|everything|things|all|the-setting|the-settings|the-switch|all-of-it|all-of-this|all-this|the-whole-thing|the-whole-lot alone|be|on|as-it-is|as-they-are|as-is|run|slide|there|at-that?
		$so i|we $will $just sit tight|still|back|it-out
		$so i|we $will|do? never|not touch|open|change|visit|look-at|go-near it|this|that|anything|the-setting|the-settings|the-switch|my-settings
		$so i|we $will|do? not lift|raise a finger`))
	// whatThen asks what comes of it.
	whatThen = PatternsOf(`so|and? what happens|will-happen|would-happen|comes|becomes then|next|now|to-me|to-my-data|to-my-stuff|of-it|of-that|after-that|afterwards|in-that-case?
		so|and? what then|now|next|follows|of-it
		then what`)
)

var inIdleness = strings.NewReplacer("$so", "so|but|and|well|ok|say|suppose|supposing|imagine|let-us-say|assuming|honestly|tbh|if?", "$will", "will|would|shall|am-going-to|are-going-to|am-just-going-to|might|may|have?",
	"$just", "just|simply|rather|only?", "$of", "with|about|of|for? any|all|it|this|that? of? it|this|that|stuff? tbh|honestly|really|at-all|here?")

// NothingDone asks what comes of doing nothing, in front, where that is told before it is asked what then.
func NothingDone(text string) (asked string, ok bool) {
	words, last, _ := toldBefore(text, whatThen)
	if last == 0 || !doesNothing.TakesAll(TextsOf(words[:last])) {
		return "", false
	}
	return "what happens if i do nothing?", true
}

var (
	// longAway says that the asker has had an account for long and not gone there.
	longAway = PatternsOf(`hi|hello|so|but|well|ok? i|we have|had not really|even? used|logged|signed|posted|been|touched|opened|visited|gone it|the-app|my-account|my-profile|the-site|anything|owner? in|into|on|to? it|there|the-app|my-account|my-profile? for|in|since over|about|at-least|more-than|nearly? the|a|many|five|ten|several? last|few|couple-of|long|5|10? years|ages|months|decade|decades|time|forever|year|2010|2012|2015|2016|2017|2018|2019|2020
		hi|hello|so|but|well|ok? i|we never|hardly|barely|rarely|hardly-ever|almost-never log|sign in|on to? there|it|any-more?`)
	// whetherUsed asks whether what the asker has there is used, whatever it is.
	whetherUsed = PatternsOf(`so|and|but? is|are|does|do|will|was|were my? data|profile|account|stuff|it|everything|content|they still|also|even|nevertheless|anyway? be|get|gets|being? used|affected|included|taken|trained-on|in-it for|to|by? training|ai|ai-training|train|it? too|anyway|still|all-the-same?
		so|and|but? do|does|will|can they|it|owner still|also|even? use|take|train-on|have my data|profile|account|stuff|content|things anyway|still|too?`)
)

// LongAway asks of an inactive account, where somebody tells that he has not been there for long before he asks whether
// what he has there is used.
func LongAway(text string) (asked string, ok bool) {
	words, last, _ := toldBefore(text, whetherUsed)
	if last == 0 || !longAway.TakesAll(TextsOf(words[:last])) {
		return "", false
	}
	return "is my inactive account used?", true
}
