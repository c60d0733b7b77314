package parse

import "bytes"

// ForeignSize is how much of a log ForeignProduct looks at.
const ForeignSize = 64 << 10

// ForeignProduct names the product whose log data begins with, where that is
// not the engine's but one that comes in the same tickets; "" if it is not
// recognised, or has heads that this package reads.
func ForeignProduct(data []byte) string {
	data = data[:min(len(data), ForeignSize)]
	var cut cutter
	for cut.reset(&Chunk{Data: data}); cut.next(); {
		if cut.parsed {
			return ""
		}
	}
	for _, f := range foreign {
		all := true
		for _, mark := range f.marks {
			all = all && bytes.Contains(data, []byte(mark))
		}
		if all {
			return f.product
		}
	}
	return ""
}

// foreign are products with texts that all stand in each of their logs, and
// in no other's.
var foreign = [...]struct {
	product string
	marks   []string
}{
	{"Finesse", []string{": %CCBU_"}},
	{"Unified CVP", []string{": %CVP_"}},
	{"Unified CCE CTI server (ctisvr)", []string{"SESSION ", " MsgType:"}},
	{"Unified CM SDL", []string{" |SdlSig"}},
}
