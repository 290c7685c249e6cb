package tabular

import (
	"bytes"
	"errors"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

// Cell is a cell of a workbook that is written: a number in a format ("" as it is), or a text.
type Cell struct {
	Text   string
	Number *decimal.Decimal
	Format string
	Bold   bool
}

// digitsKept is how many digits a spreadsheet keeps of a number: a longer one would be another.
const digitsKept = 15

// sheetName is at most 31 characters long, without those that a sheet's name may not have.
func sheetName(title string) string {
	name := []rune(strings.NewReplacer("[", " ", "]", " ", ":", " ", "*", " ", "?", " ", "/", " ", `\`, " ", "'", " ").Replace(title))
	return string(name[:min(len(name), 31)])
}

// Workbook writes a workbook of one sheet. Numbers are numbers, so that they can be summed. Texts are typed as texts:
// whatever they begin with, nothing runs them as a formula.
func Workbook(title string, rows [][]Cell) (content []byte, err error) {
	file := excelize.NewFile()
	defer func() { err = errors.Join(err, file.Close()) }()
	sheet := sheetName(title)
	if err := file.SetSheetName("Sheet1", sheet); err != nil {
		return nil, err
	}
	w := &writing{file: file, sheet: sheet, styles: map[Cell]int{}}
	for row, cells := range rows {
		for column, cell := range cells {
			if err := w.put(column+1, row+1, cell); err != nil {
				return nil, err
			}
		}
	}
	for column, width := range w.widths {
		name, err := excelize.ColumnNumberToName(column + 1)
		if err != nil {
			return nil, err
		}
		if err := file.SetColWidth(sheet, name, name, float64(min(max(width+2, 8), 40))); err != nil {
			return nil, err
		}
	}
	out := &bytes.Buffer{}
	if _, err := file.WriteTo(out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

type writing struct {
	file   *excelize.File
	sheet  string
	styles map[Cell]int
	widths []int
}

func (w *writing) put(column, row int, cell Cell) error {
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	text := cell.Text
	if cell.Number != nil {
		text = cell.Number.String()
	}
	for len(w.widths) < column {
		w.widths = append(w.widths, 0)
	}
	w.widths[column-1] = max(w.widths[column-1], widthOf(text))
	switch {
	case text == "":
		return nil
	case cell.Number != nil && cell.Number.NumDigits() <= digitsKept:
		err = w.file.SetCellFloat(w.sheet, at, cell.Number.InexactFloat64(), -1, 64)
	default:
		err = w.file.SetCellStr(w.sheet, at, text)
	}
	if err != nil || (!cell.Bold && cell.Format == "") {
		return err
	}
	style, err := w.style(Cell{Bold: cell.Bold, Format: cell.Format})
	if err != nil {
		return err
	}
	return w.file.SetCellStyle(w.sheet, at, at, style)
}

func (w *writing) style(of Cell) (int, error) {
	if known, ok := w.styles[of]; ok {
		return known, nil
	}
	style := &excelize.Style{}
	if of.Bold {
		style.Font = &excelize.Font{Bold: true}
	}
	if of.Format != "" {
		style.CustomNumFmt = &of.Format
	}
	made, err := w.file.NewStyle(style)
	w.styles[of] = made
	return made, err
}

// widthOf is a text's width in digits' widths: a Chinese sign takes two.
func widthOf(text string) int {
	width := 0
	for _, sign := range text {
		width++
		if sign > 0x2e80 {
			width++
		}
	}
	return width
}
