package parse_test

import (
	"fmt"
	"strings"
	"time"

	"ccxtrace/parse"
)

func ExampleReader() {
	log := `4711: Mar 05 07:08:09.010 EST %MIVR-ENG-7-UNK:Execute step of Task 17 : Start
4712: Mar 05 07:08:09.012 EST %MIVR-ICD_C
TI-7-UNK:writing...
MHDR:    0000: 00 00 00 04 00 00 00 05
`
	r := parse.NewReader(strings.NewReader(log), "Cisco001MIVR014.log", parse.Dating{Clock: time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)})
	for rec, err := range r.All() {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("line %d, %d, %s, %s: %.20q\n", rec.Line, rec.Seq, rec.Time, rec.Subfacility, rec.Message)
		for _, w := range rec.Warnings {
			fmt.Println(w.Code, w.Detail)
		}
	}
	// Output:
	// line 1, 4711, 2026-03-05T07:08:09.010-05:00, ENG: "Execute step of Task"
	// line 2, 4712, 2026-03-05T07:08:09.012-05:00, ICD_CTI: "writing...\nMHDR:    "
	// head-wrapped the head stands on more than one line
}

func ExampleSplitter() {
	chunk := parse.Chunk{Data: []byte("7: %MIVR-ENG-7-UNK:a\n8: %MIVR-ICD_CTI-7-UNK:b\n")}
	cal, _ := parse.NewCalendar(parse.Dating{Year: 2026}, nil)
	s := parse.NewSplitter(cal)
	var rec parse.Record
	for s.Reset(chunk, parse.State{}); s.NextOf("ICD_CTI"); {
		s.Record(&rec)
		fmt.Println(rec.Seq, string(rec.Message))
	}
	// Output: 8 b
}
