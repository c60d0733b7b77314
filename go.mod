module ccxtrace

go 1.26
