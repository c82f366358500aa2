package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/analysis/analyzer/custom"      // the kind of analyser the mapping names
	_ "github.com/blevesearch/bleve/v2/analysis/tokenizer/whitespace" // and its tokenizer
	"github.com/blevesearch/bleve/v2/index/scorch"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// termsField is the one field Bleve searches: all of a fact's terms.
const termsField = "terms"

// batchSize is how many facts go into one segment of the Bleve index: few, so that
// a search has few segments to go through, but not everything at once.
const batchSize = 25_000

func (b *builder) openBleve() error {
	m := bleve.NewIndexMapping()
	if err := m.AddCustomAnalyzer(termsField, map[string]any{"type": "custom", "tokenizer": "whitespace"}); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	text := bleve.NewTextFieldMapping()
	text.Analyzer, text.Store, text.IncludeInAll, text.IncludeTermVectors, text.DocValues = termsField, false, false, false, false
	doc := bleve.NewDocumentStaticMapping()
	doc.AddFieldMappingsAt(termsField, text)
	m.DefaultMapping, m.DefaultField = doc, termsField
	var err error
	b.mapping = m
	b.bleve, err = bleve.NewUsing("", m, scorch.Name, scorch.Name, nil)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	return nil
}

// toBleve gives a fact's terms to Bleve, which sees them as words between spaces.
func (b *builder) toBleve(number uint32, tokens []token) error {
	var text strings.Builder
	for _, t := range tokens {
		text.WriteString(b.vocabulary.names[t.term])
		text.WriteByte(' ')
	}
	if b.batch == nil {
		b.batch = b.bleve.NewBatch()
	}
	if err := b.batch.Index(documentID(number), map[string]any{termsField: text.String()}); err != nil {
		return err
	}
	if b.batch.Size() < batchSize {
		return nil
	}
	return b.flush()
}

func (b *builder) flush() error {
	if b.batch == nil {
		return nil
	}
	err := b.bleve.Batch(b.batch)
	b.batch = nil
	return err
}

func documentID(number uint32) string {
	return string(binary.BigEndian.AppendUint32(nil, number))
}

// openReader opens one view of the Bleve index for all searches of the generation:
// what it shows never changes, so that document numbers can be kept.
func (b *builder) openReader() error {
	advanced, err := b.bleve.Advanced()
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	b.reader, err = advanced.Reader()
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	b.entryOf = make([]uint32, len(b.entries))
	var buf []byte
	for i := range b.entries {
		buf = bleveindex.NewIndexInternalID(buf, uint64(i))
		id, err := b.reader.ExternalID(buf)
		if err != nil {
			_ = b.reader.Close() // nothing was written
			return fmt.Errorf("index: %w", err)
		}
		b.entryOf[i] = binary.BigEndian.Uint32([]byte(id))
	}
	return nil
}

func (g *generation) close() error {
	err := g.reader.Close()
	return errors.Join(err, g.bleve.Close(), g.tongues.close())
}
