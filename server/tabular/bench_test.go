package tabular

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

func BenchmarkDelimited(b *testing.B) {
	const rows = 100_000
	content := []byte("date,channel,campaign,impressions,clicks,leads,spend\n" + strings.Repeat("2026-07-01,douyin,july_sale_2026,148263,1210,13,7307.37\n", rows))
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		sheet, err := Open(bytes.NewReader(content), int64(len(content)), "x.csv")
		for err == nil {
			_, err = sheet.Next()
		}
		if !errors.Is(err, io.EOF) {
			b.Fatal(err)
		}
	}
}
