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
		for _, mark := range f.marks {
			if bytes.Contains(data, []byte(mark)) {
				return f.product
			}
		}
	}
	return ""
}

// foreign are texts that stand in the logs of other products. The more
// particular come first.
var foreign = [...]struct {
	product string
	marks   []string
}{
	{"Finesse", []string{"%CCBU_", "Finesse"}},
	{"Unified CCE CTI server (ctisvr)", []string{"ctisvr ", "SESSION "}},
	{"Unified CVP", []string{"%CVP_", "CVP_"}},
	{"Unified CCE", []string{"Trace: ", "-pim", "-opc", "ra-", "rtr-"}},
	{"Unified Intelligence Center", []string{"CUIC"}},
	{"Unified CM (SDL)", []string{"SdlSig", "|AppInfo"}},
}
