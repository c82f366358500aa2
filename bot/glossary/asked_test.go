package glossary

import "testing"

func TestAsked(t *testing.T) {
	t.Parallel()
	for _, test := range [][3]string{
		{"de", "Hallo, weiß jemand, ob die das lesen? Danke", "Hallo, die das lesen? Danke"},
		{"de", "meine Chefin will wissen warum die das lesen", "warum die das lesen?"},
		{"de", "weiß jemand davon?", "weiß jemand davon?"},
		{"de", "Ich weiß nicht, ob das stimmt. Wird es gelesen?", "Ich weiß nicht, ob das stimmt. Wird es gelesen?"},
		{"fr", "quelqu'un sait s'ils le lisent ?", "ils le lisent ?"},
		{"fr", "je me demande si on le lit.", "on le lit?"},
		{"es", "mi jefe quiere saber si lo leen", "lo leen?"},
		{"es", "alguien sabe algo?", "alguien sabe algo?"},
		{"it", "devo spiegare ai miei genitori perché lo leggono", "perché lo leggono?"},
		{"nl", "ik vraag me af of ze het lezen", "ze het lezen?"},
		{"nl", "weet iemand iets of niet", "weet iemand iets of niet"},
		{"pl", "szef pyta, czy to czytają", "czy to czytają?"},
		{"pl", "czy ktoś taki jak ja to czyta?", "czy ktoś taki jak ja to czyta?"},
		{"hi-Latn", "kisi ko pata hai kya ye padhte hain", "kya ye padhte hain?"},
		{"hi-Latn", "samajh nahi aa raha yaar", "samajh nahi aa raha yaar"},
		{"hi", "मुझे जानना है कि वे इसे क्यों पढ़ते हैं", "वे इसे क्यों पढ़ते हैं?"},
		{"fr", "ils le lisent, non ?", "ils le lisent, c'est ça ?"},
		{"it", "lo leggono, no?", "lo leggono, vero?"},
		{"it", "lo leggono o no?", "lo leggono o no?"},
		{"nl", "ze lezen het, waar?", "ze lezen het, klopt dat?"},
		{"pl", "czytają to, nie?", "czytają to, prawda?"},
		{"es", "lo leen, ¿no?", "lo leen, ¿verdad?"},
		{"pt", "alguém sabe quando começou?", "quando começou?"},
	} {
		if got := In(test[0]).Asked(test[1]); got != test[2] {
			t.Errorf("%s %q: %q, want %q", test[0], test[1], got, test[2])
		}
	}
}
