package input_test

import (
	"fmt"
	"strings"

	"ccxtrace/parse"
	"ccxtrace/parse/input"
)

func ExampleFind() {
	log := "7091923: Nov 20 10:43:59.435 EST %MIVR-ENG-7-UNK:Execute step of Task 17000000012 : Start\n" +
		"7091924: Nov 20 10:43:59.437 EST %MIVR-ENG-7-UNK:Execute step of Task 17000000012 : Accept\n"
	set := input.Find([]string{"-"}, input.Options{Stdin: strings.NewReader(log)})
	defer set.Close()

	for _, run := range set.Runs {
		cal, _ := parse.NewCalendar(parse.Dating{Year: 2026}, run.Survey(parse.SurveySize))
		stream := run.Open(0)
		defer stream.Close()

		var chunk parse.Chunk
		var record parse.Record
		split := parse.NewSplitter(cal)
		for stream.Next(&chunk) == nil {
			split.Reset(chunk, split.State())
			for split.Next() {
				split.Record(&record)
				fmt.Printf("%s:%d %s %s\n", record.File, record.Line, record.Time, record.Message)
			}
		}
	}
	for _, err := range set.Errs {
		fmt.Println(err)
	}
	// Output:
	// -:1 2026-11-20T10:43:59.435-05:00 Execute step of Task 17000000012 : Start
	// -:2 2026-11-20T10:43:59.437-05:00 Execute step of Task 17000000012 : Accept
}
