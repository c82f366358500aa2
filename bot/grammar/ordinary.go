package grammar

import "slices"

// Whether a policy is for people of a trade or in some walk of life is asked like whether it is for
// anybody: what holds for all members holds for them.

// walks are what somebody may be besides a member; none of those with whom a service has to do
// otherwise, such as employers, advertisers and companies.
var walks = Set(`teacher teachers nurse nurses doctor doctors dentist dentists lawyer lawyers engineer engineers developer developers programmer programmers
	journalist journalists reporter reporters politician politicians creator creators influencer influencers consultant consultants coach coaches trainer trainers priest priests judge judges
	police policeman policemen officer officers official officials blogger bloggers podcaster podcasters author authors photographer photographers creative creatives
	carpenter carpenters plumber plumbers electrician electricians mechanic mechanics farmer farmers baker bakers cook cooks chef chefs waiter waiters
	waitress driver drivers pilot pilots sailor sailors soldier soldiers veteran veterans fireman firemen firefighter firefighters
	pensioner pensioners retiree retirees senior seniors housewife housewives freelancer freelancers accountant accountants architect architects artist artists
	designer designers musician musicians writer writers scientist scientists librarian librarians pharmacist pharmacists midwife midwives
	hairdresser hairdressers cleaner cleaners cashier cashiers carer carers therapist therapists psychologist psychologists vet vets
	undergrad undergrads undergraduate undergraduates postgrad postgrads apprentice apprentices graduate graduates professor professors immigrant immigrants migrant migrants refugee refugees expat expats`)

// inclusion asks whether members are in, and nothing else.
var inclusion = PatternsOf(`so|and|but|ok? are|is us|we|all|the|a|an|my|our? members included|affected|covered|concerned|in in? it|this? too|also? then?
	so|and|but|ok? are|is us|we|all|the|a|an|my|our? members exempt|exempted|excluded|spared|immune|left-out|kept-out|off-the-hook from|of? it|this|that? too|also|then?
	so|and|but|ok? what|how about us|we|all|the|a|an|my|our? members then|though|too?
	so|and|but|ok? does it|this|that affect|affects|include|cover|concern|hit all|the|a|an|my|our? members too|also? then?
	so|and|but|ok? does it|this|that apply|extend|applies to|for all|the|a|an|my|our? members too|also? then?`)

// theirPeople are who somebody may call his own at work: they are members like others, if they are any.
var theirPeople = Set(`employee employees staff staffers worker workers workforce intern interns trainee trainees client clients customer customers patient patients tenant tenants
	volunteer volunteers lecturer lecturers tutor tutors mentee mentees supplier suppliers contractor contractors team teams crew faculty boss bosses manager managers superior superiors subordinates`)

// AsksOfWalk is the word for people in a walk of life of whom only is asked whether they are in.
func AsksOfWalk(words []string) (who string, ok bool) {
	at := slices.IndexFunc(words, func(w string) bool { return walks[w] })
	if at < 0 {
		at = slices.IndexFunc(words, func(w string) bool { return theirPeople[w] })
		if at < 1 || words[at-1] != "our" && words[at-1] != "my" {
			return "", false
		}
	}
	put := slices.Clone(words)
	put[at] = "members"
	return words[at], inclusion.TakesAll(put)
}

// AsksOfMembers tells whether only is asked whether members are in.
func AsksOfMembers(words []string) bool { return inclusion.TakesAll(words) }
