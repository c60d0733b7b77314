// Package flowtest writes the logs of calls for tests, from scripts that are
// as short as the tables of the guide.
//
// A script has a line for each message: how many seconds it comes after the
// one before, who gets it (B a client in bridge mode, 1 and 2 those of the
// agents, C the caller's), its type, and its fields. A line that begins with
// "let" names a value. A field whose name begins with @ is a named variable.
//
//	let PRIMARY 33554999
//	0.000 B  BEGIN_CALL_EVENT CallID=PRIMARY CallType=1 ANI=4711
//	0.020 B1 CALL_DATA_UPDATE_EVENT CallID=PRIMARY @BAStatus=CO
//
// Fields of the fixed part that a line does not name are zero, or what the
// guide says that the server sends.
package flowtest
