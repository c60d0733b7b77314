package stats_test

import (
	"fmt"
	"strings"

	"ccxtrace/decode/stats"
	"ccxtrace/parse"
)

func Example() {
	const text = `51338: Apr 08 10:14:27.842 IST %MIVR-ENG-7-UNK:Execute step of Task 7 : Start
51341: Apr 08 10:14:27.869 IST %MIVR-ENG-7-UNK:Execute step of Task 7 : Accept
`
	log := stats.NewLog([]*stats.Run{{Count: 1, Files: []*stats.File{{Name: "a.log"}}}})
	var counts stats.Counts
	counts.Reset()
	for rec := range parse.NewReader(strings.NewReader(text), "a.log", parse.Dating{Year: 2016}).All() {
		counts.Record(rec)
	}
	log.Add(0, &counts)
	log.Close()

	fmt.Println(log.Records(), "records,", log.Sequence().Missing, "missing")
	for _, limit := range log.Limits() {
		fmt.Println(limit.Code)
	}
	// Output:
	// 2 records, 2 missing
	// no-icd-cti
	// sequence-gaps
}
