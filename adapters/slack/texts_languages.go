package slack

import (
	"strings"
	"sync"

	"fineprint/bot"
	"fineprint/knowledge"
)

// textsIn is the catalogue for an answer in a language, a BCP 47 tag: what stands
// around an answer is in the answer's language, where it is translated. Modals
// and settings are English.
func textsIn(language string) *texts {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if t, ok := translated()[base]; ok {
		return t
	}
	return english
}

// around is what stands around an answer in one language.
type around struct {
	yes, no, notNamed, disputed, unknown                                string
	reported, claim, opinion, advice                                    string
	next, chooseOne, nearest, couldAsk                                  string
	steps, sources, undated, overdue, overdueSince, asOf                string
	sourcesButton, more, share, maintainers, helpful, notHelpful, place string
	cutOff, onlyYou                                                     string
}

var translated = sync.OnceValue(func() map[string]*texts {
	all := map[string]*texts{}
	for language, a := range arounds {
		t := *english
		t.verdicts = map[knowledge.Verdict]string{
			knowledge.Yes: a.yes, knowledge.No: a.no, knowledge.NotNamed: a.notNamed, knowledge.Disputed: a.disputed, knowledge.Unknown: a.unknown,
		}
		t.kinds = map[knowledge.Kind]string{knowledge.Reported: a.reported, knowledge.Claim: a.claim, knowledge.Opinion: a.opinion, knowledge.Advice: a.advice}
		t.choices = map[bot.Outcome]string{"": a.next, bot.Clarify: a.chooseOne, bot.NotCovered: a.nearest, bot.SmallTalk: a.couldAsk, bot.Refused: a.couldAsk}
		t.steps, t.sources, t.undated, t.overdue, t.overdueSince, t.asOf = a.steps, a.sources, a.undated, a.overdue, a.overdueSince, a.asOf
		t.sourcesButton, t.more, t.share, t.askMaintainers, t.helpful, t.notHelpful, t.pickPlace = a.sourcesButton, a.more, a.share, a.maintainers, a.helpful, a.notHelpful, a.place
		t.cutOff, t.onlyYou = a.cutOff, a.onlyYou
		all[language] = &t
	}
	return all
})

var arounds = map[string]around{
	"de": {
		yes: "Ja.", no: "Nein.", notNamed: "Nicht genannt.", disputed: "Die Quellen widersprechen sich.", unknown: "Unbekannt.",
		reported: "Berichtete Tatsache", claim: "Aussage", opinion: "Meinung", advice: "Rat",
		next: "Als Nächstes fragen:", chooseOne: "Bitte wählen:", nearest: "Dazu kann ich etwas sagen:", couldAsk: "Fragen zum Beispiel:",
		steps: "Was zu tun ist", sources: "Quellen", undated: "ohne Datum", overdue: "Überprüfung überfällig: Das kann sich geändert haben.",
		overdueSince: "Überfällig: Das sollte bis %s überprüft werden und kann sich geändert haben.", asOf: "Stand: %s",
		sourcesButton: "Quellen", more: "Alles zeigen", share: "Im Channel teilen", maintainers: "Die Verantwortlichen fragen", helpful: "Hilfreich", notHelpful: "Nicht hilfreich",
		place: "Anderer Ort…", cutOff: "Das ist der Anfang. „Alles zeigen“ hat den Rest.", onlyYou: "Das sehen nur Sie.",
	},
	"fr": {
		yes: "Oui.", no: "Non.", notNamed: "Non cité.", disputed: "Les sources se contredisent.", unknown: "Inconnu.",
		reported: "Fait rapporté", claim: "Affirmation", opinion: "Opinion", advice: "Conseil",
		next: "Pour continuer :", chooseOne: "Choisissez :", nearest: "Je peux plutôt répondre à ceci :", couldAsk: "Vous pouvez demander :",
		steps: "Que faire", sources: "Sources", undated: "sans date", overdue: "Vérification en retard : cela a pu changer.",
		overdueSince: "En retard : cela devait être vérifié avant le %s et a pu changer.", asOf: "État au %s",
		sourcesButton: "Sources", more: "Tout afficher", share: "Partager dans le canal", maintainers: "Demander aux responsables", helpful: "Utile", notHelpful: "Pas utile",
		place: "Un autre lieu…", cutOff: "Ceci est le début. « Tout afficher » montre la suite.", onlyYou: "Vous seul voyez ceci.",
	},
	"es": {
		yes: "Sí.", no: "No.", notNamed: "No se menciona.", disputed: "Las fuentes no coinciden.", unknown: "Se desconoce.",
		reported: "Hecho publicado", claim: "Afirmación", opinion: "Opinión", advice: "Consejo",
		next: "Puedes preguntar ahora:", chooseOne: "Elige una opción:", nearest: "Lo más parecido que puedo responder:", couldAsk: "Puedes preguntar:",
		steps: "Qué hacer", sources: "Fuentes", undated: "sin fecha", overdue: "Revisión atrasada: esto puede haber cambiado.",
		overdueSince: "Atrasado: esto debía revisarse antes del %s y puede haber cambiado.", asOf: "A fecha de %s",
		sourcesButton: "Fuentes", more: "Ver todo", share: "Compartir en el canal", maintainers: "Preguntar a los responsables", helpful: "Útil", notHelpful: "No es útil",
		place: "Otro lugar…", cutOff: "Este es el comienzo. «Ver todo» muestra el resto.", onlyYou: "Solo tú ves esto.",
	},
	"it": {
		yes: "Sì.", no: "No.", notNamed: "Non citato.", disputed: "Le fonti non concordano.", unknown: "Non si sa.",
		reported: "Fatto riportato", claim: "Affermazione", opinion: "Opinione", advice: "Consiglio",
		next: "Puoi chiedere ora:", chooseOne: "Scegli:", nearest: "La cosa più vicina a cui posso rispondere:", couldAsk: "Puoi chiedere:",
		steps: "Che cosa fare", sources: "Fonti", undated: "senza data", overdue: "Verifica in ritardo: potrebbe essere cambiato.",
		overdueSince: "In ritardo: andava verificato entro il %s e potrebbe essere cambiato.", asOf: "Aggiornato al %s", //nolint:misspell // Italian
		sourcesButton: "Fonti", more: "Mostra tutto", share: "Condividi nel canale", maintainers: "Chiedi ai responsabili", helpful: "Utile", notHelpful: "Non utile",
		place: "Un altro luogo…", cutOff: "Questo è l'inizio. «Mostra tutto» ha il resto.", onlyYou: "Lo vedi solo tu.",
	},
	"nl": {
		yes: "Ja.", no: "Nee.", notNamed: "Niet genoemd.", disputed: "De bronnen spreken elkaar tegen.", unknown: "Onbekend.",
		reported: "Gemeld feit", claim: "Bewering", opinion: "Mening", advice: "Advies",
		next: "Vraag hierna:", chooseOne: "Kies:", nearest: "Hierop kan ik wel antwoorden:", couldAsk: "Je kunt vragen:",
		steps: "Wat te doen", sources: "Bronnen", undated: "zonder datum", overdue: "Controle te laat: dit kan veranderd zijn.",
		overdueSince: "Te laat: dit moest vóór %s gecontroleerd worden en kan veranderd zijn.", asOf: "Stand: %s",
		sourcesButton: "Bronnen", more: "Alles tonen", share: "Delen in het kanaal", maintainers: "Vraag de beheerders", helpful: "Nuttig", notHelpful: "Niet nuttig",
		place: "Een andere plaats…", cutOff: "Dit is het begin. ‘Alles tonen’ heeft de rest.", onlyYou: "Alleen jij ziet dit.",
	},
	"pt": {
		yes: "Sim.", no: "Não.", notNamed: "Não mencionado.", disputed: "As fontes discordam.", unknown: "Não se sabe.",
		reported: "Fato relatado", claim: "Afirmação", opinion: "Opinião", advice: "Conselho",
		next: "Você pode perguntar agora:", chooseOne: "Escolha:", nearest: "O mais próximo que posso responder:", couldAsk: "Você pode perguntar:",
		steps: "O que fazer", sources: "Fontes", undated: "sem data", overdue: "Revisão atrasada: isto pode ter mudado.",
		overdueSince: "Atrasado: isto devia ser revisto até %s e pode ter mudado.", asOf: "Situação em %s",
		sourcesButton: "Fontes", more: "Mostrar tudo", share: "Compartilhar no canal", maintainers: "Perguntar aos responsáveis", helpful: "Útil", notHelpful: "Não é útil",
		place: "Outro lugar…", cutOff: "Este é o começo. “Mostrar tudo” tem o resto.", onlyYou: "Só você vê isto.",
	},
}
