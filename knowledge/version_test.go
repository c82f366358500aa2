package knowledge

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"fineprint/knowledge/place"
)

func versionOfFiles(t *testing.T, files map[string]string) string {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	lib, err := load(fsys, "", today)
	if err != nil {
		t.Fatal(err)
	}
	return lib.Version
}

func TestVersionIsOfTheContent(t *testing.T) {
	t.Parallel()
	version := versionOfFiles(t, map[string]string{"a.yaml": valid, "b.yaml": minimal})
	if len(version) != 12 || strings.Trim(version, "0123456789abcdef") != "" {
		t.Errorf("the version is %q, want 12 hexadecimal digits", version)
	}
	// The figure keeps machines and releases alike. Change it only together with
	// the types, the test policy or the hash.
	if want := "9eea493ca897"; version != want {
		t.Errorf("the version is %s, want %s", version, want)
	}
	other := strings.ReplaceAll(valid, "summary: What Acme does.", "\n# A comment.\nsummary: >-\n  What Acme\n  does.\n")
	other = strings.ReplaceAll(other, `    verdict: "no"`, "    verdict: no")
	if got := versionOfFiles(t, map[string]string{"y.yml": other, "sub/x.yaml": minimal}); got != version {
		t.Errorf("the version depends on names, white space, quotes or comments: %s, was %s", got, version)
	}
}

// Every field of a policy, however deep, changes the version.
func TestVersionCoversEveryField(t *testing.T) {
	t.Parallel()
	p := &Policy{
		Aliases: []string{""},
		Sources: []*Source{{Speakers: []TranslatedSpeaker{{}}}},
		Facts: []*Fact{{
			Steps: []Step{{}}, Places: []PlaceNote{{}}, Asked: []Asked{{}}, Sources: []Citation{{}}, Disputes: []string{""},
			Translations: []*Translation{{Steps: []Step{{}}, Asked: []Asked{{}}}},
		}},
		Translations: []*PolicyTranslation{{}}, Uncovered: []Uncovered{{}},
	}
	before := versionOf([]*Policy{p}, nil)
	fields := 0
	var walk func(name string, v reflect.Value)
	changed := func(name string) {
		fields++
		if versionOf([]*Policy{p}, nil) == before {
			t.Errorf("a change of %s does not change the version", name)
		}
	}
	walk = func(name string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			walk(name, v.Elem())
		case reflect.Slice:
			walk(name, v.Index(0))
			whole := reflect.ValueOf(v.Interface())
			v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
			if v.Type().Elem().Kind() == reflect.Pointer {
				v.Index(1).Set(reflect.New(v.Type().Elem().Elem()))
			}
			changed(name + "[]")
			v.Set(whole)
		case reflect.Struct:
			if v.Type() == reflect.TypeFor[Date]() {
				v.Set(reflect.ValueOf(Date{2025, 11, 3}))
				changed(name)
				v.SetZero()
				return
			}
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(name+"."+v.Type().Field(i).Name, v.Field(i))
				}
			}
		case reflect.String:
			v.SetString("x")
			changed(name)
			v.SetString("")
		case reflect.Bool:
			v.SetBool(true)
			changed(name)
			v.SetBool(false)
		default:
			t.Errorf("%s is a %s: teach this test and the hash", name, v.Kind())
		}
	}
	walk("Policy", reflect.ValueOf(p))
	if fields < 60 {
		t.Errorf("only %d fields were tried", fields)
	}
}

// Text that moves from one value to the next is another content.
func TestVersionKeepsValuesApart(t *testing.T) {
	t.Parallel()
	a := &Policy{Facts: []*Fact{{ID: "ab", Topic: "c", Places: []PlaceNote{{Place: place.Code("X")}}}}}
	b := &Policy{Facts: []*Fact{{ID: "a", Topic: "bc", Places: []PlaceNote{{Place: place.Code("X")}}}}}
	if versionOf([]*Policy{a}, nil) == versionOf([]*Policy{b}, nil) {
		t.Error("ids ab and a with topics c and bc have the same version")
	}
}
