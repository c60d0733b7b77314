// Package input turns FILE arguments into logs that can be read: files,
// globs, folders, archives and standard input become runs of files in order.
//
//	set := input.Find(args, input.Options{Stdin: os.Stdin})
//	defer set.Close()
//	for _, run := range set.Runs {
//		cal, findings := parse.NewCalendar(dating, run.Survey(parse.SurveySize))
//		stream := run.Open(0)
//		for stream.Next(&chunk) == nil {
//			// hand the chunk to a parse.Pipeline or a parse.Splitter
//		}
//		stream.Close()
//		report(stream.Err())
//	}
//
// What is found is told by contents, not by names. Archives are not trusted:
// nothing is written where they say, and what they unpack to, how deep they
// go and how many members they have is limited; see the constants in blob.go.
//
// Files are a ring whose oldest part can be anywhere, so they are ordered by
// sequence numbers and times; see order.go. A file that cannot be read is an
// error that is kept, and the rest is read.
package input
