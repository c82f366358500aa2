package bot_test

import (
	"testing"
	"testing/fstest"

	"fineprint/knowledge"
)

// plainLibrary is a folder of passages with ids and nothing else.
func plainLibrary(t testing.TB) *knowledge.Library {
	t.Helper()
	library, err := knowledge.Load(fstest.MapFS{"doorbell.yaml": {Data: []byte(`id: doorbell
facts:
  - {id: "1", statement: "The doorbell films whoever rings and sends the film to the owner's phone."}
  - {id: "2", statement: "Neighbours may ask the owner to mask their garden in the camera's view."}
  - {id: "3", statement: "Recordings are kept for thirty days and then deleted from our servers."}
  - {id: "4", statement: "We share recordings with the police only when a court orders it."}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	return library
}
