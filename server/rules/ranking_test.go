package rules

import (
	"fmt"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func entries(scores ...string) []Entry {
	var all []Entry
	for i, score := range scores {
		all = append(all, Entry{fmt.Sprintf("m%02d", i), dec(score)})
	}
	return all
}

func ranksAndIDs(board []Place) (ranks []int, ids []string) {
	for _, place := range board {
		ranks, ids = append(ranks, place.Rank), append(ids, place.ID)
	}
	return ranks, ids
}

func TestStandardCompetitionRanking(t *testing.T) {
	ranks, ids := ranksAndIDs(Rank(entries("90", "95", "95.00", "100"), Higher))
	assert.Equal(t, []int{1, 2, 2, 4}, ranks)
	assert.Equal(t, []string{"m03", "m01", "m02", "m00"}, ids)
	ranks, ids = ranksAndIDs(Rank(entries("5", "4", "6", "4"), Lower))
	assert.Equal(t, []int{1, 1, 3, 4}, ranks)
	assert.Equal(t, []string{"m01", "m03", "m00", "m02"}, ids)
	assert.Empty(t, Rank(nil, Higher))
}

func TestMedian(t *testing.T) {
	median, ok := Median(Rank(entries("1", "9", "4"), Higher))
	require.True(t, ok)
	equalDec(t, "4", median)
	median, _ = Median(Rank(entries("1", "9", "4", "5"), Higher))
	equalDec(t, "4.5", median)
	_, ok = Median(nil)
	assert.False(t, ok)
}

func board(n int) []Place {
	var all []Entry
	for i := range n {
		all = append(all, Entry{fmt.Sprintf("m%02d", i), decimal.NewFromInt(int64(100 - i))})
	}
	return Rank(all, Higher)
}

func TestVisiblePartOfABoard(t *testing.T) {
	top := Visible(board(40), "m30", BoardTop)
	require.Len(t, top, 21) // ten, and five on either side of the viewer
	assert.Equal(t, 26, top[10].Rank)
	assert.False(t, top[0].Anonymous)
	assert.True(t, top[10].Anonymous, "below the median")
	assert.Empty(t, top[10].ID)
	assert.Equal(t, "m30", top[15].ID, "one's own place keeps its name")

	small := Visible(board(4), "m03", BoardTop)
	require.Len(t, small, 4)
	assert.Equal(t, []bool{false, false, true, false}, []bool{small[0].Anonymous, small[1].Anonymous, small[2].Anonymous, small[3].Anonymous})

	assert.Len(t, Visible(board(40), "stranger", BoardTop), 10)
	assert.Len(t, Visible(board(40), "m30", BoardOpen), 40)
	own := Visible(board(40), "m30", BoardLeads)
	require.Len(t, own, 1)
	assert.Equal(t, 31, own[0].Rank)
	assert.Empty(t, Visible(board(40), "stranger", BoardLeads))

	cheap := Visible(Rank(entries("1", "2", "9"), Lower), "m00", BoardTop)
	assert.True(t, cheap[2].Anonymous, "more is worse where less is better")
	assert.False(t, cheap[0].Anonymous)
}

func TestMostImprovedAndChange(t *testing.T) {
	ranks, ids := ranksAndIDs(MostImproved([]Improvement{{"a", dec("90"), dec("95")}, {"b", dec("60"), dec("70")}, {"c", dec("99"), dec("90")}}))
	assert.Equal(t, []int{1, 2, 3}, ranks)
	assert.Equal(t, []string{"b", "a", "c"}, ids)
	before := 5
	assert.Equal(t, 3, *RankChange(&before, 2))
	assert.Nil(t, RankChange(nil, 2))
}

func shares(weights ...string) []Share {
	var all []Share
	for i, weight := range weights {
		all = append(all, Share{fmt.Sprintf("m%02d", i), dec(weight)})
	}
	return all
}

func TestAllocationExamples(t *testing.T) {
	for _, c := range []struct {
		total   int64
		weights []string
		want    []int64
	}{
		{16400, []string{"97.82", "88.40", "102.79", "75.00"}, []int64{4407, 3983, 4631, 3379}},
		{10000, []string{"1", "1", "1"}, []int64{3334, 3333, 3333}},
		{3, []string{"1", "3", "2"}, []int64{0, 2, 1}}, // quotas 0.5, 1.5, 1: the tie goes to the larger weight
		{100, []string{"0", "5"}, []int64{0, 100}},
		{0, []string{"0", "0"}, []int64{0, 0}},
	} {
		got, err := Allocate(c.total, shares(c.weights...))
		require.NoError(t, err)
		assert.Equal(t, c.want, got)
	}
	for _, bad := range [][]Share{shares("0", "0"), shares("1", "-1"), nil} {
		_, err := Allocate(1, bad)
		assert.Error(t, err)
	}
	_, err := Allocate(-1, shares("1"))
	assert.Error(t, err)
}

func TestAllocationIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.Int64Range(0, 1e15).Draw(t, "total")
		var all []Share
		for i := range rapid.IntRange(1, 20).Draw(t, "n") {
			all = append(all, Share{fmt.Sprint(i), decimal.New(rapid.Int64Range(0, 1e8).Draw(t, "weight"), -2)})
		}
		all[0].Weight = all[0].Weight.Add(one)
		amounts, err := Allocate(total, all)
		require.NoError(t, err)
		sum := int64(0)
		for i, amount := range amounts {
			sum += amount
			if all[i].Weight.IsZero() && amount != 0 {
				t.Fatal("weight 0 got something")
			}
		}
		if sum != total {
			t.Fatalf("%d of %d", sum, total)
		}
		bounds := Bounds{}
		if floor := rapid.Int64Range(-1, 1e13).Draw(t, "floor"); floor >= 0 {
			bounds.Floor = &floor
		}
		if most := rapid.Int64Range(-1, 1e14).Draw(t, "cap"); most >= 0 {
			most = max(most, valueOr(bounds.Floor, 0))
			bounds.Cap = &most
		}
		bounded, unpaid, err := AllocateBounded(total, all, bounds)
		require.NoError(t, err)
		claims := int64(0)
		for _, share := range all {
			if !share.Weight.IsZero() {
				claims++
			}
		}
		sum = unpaid
		for i, got := range bounded {
			sum += got.Amount()
			switch {
			case got.Amount() < 0 || (bounds.Cap != nil && got.Amount() > *bounds.Cap):
				t.Fatalf("cap %v, got %d", bounds.Cap, got.Amount())
			case all[i].Weight.IsZero() && got.Amount() != 0:
				t.Fatal("weight 0 got something")
			case bounds.Floor != nil && *bounds.Floor*claims <= total && !all[i].Weight.IsZero() && got.Amount() < *bounds.Floor:
				t.Fatalf("floor %d, got %d", *bounds.Floor, got.Amount())
			}
			for j, other := range bounded {
				if all[i].Weight.GreaterThan(all[j].Weight) && got.Amount() < other.Amount() {
					t.Fatalf("weight %s gets %d, weight %s %d", all[i].Weight, got.Amount(), all[j].Weight, other.Amount())
				}
			}
		}
		if sum != total || unpaid < 0 {
			t.Fatalf("%d of %d, unpaid %d", sum, total, unpaid)
		}
	})
}

func valueOr(value *int64, otherwise int64) int64 {
	if value == nil {
		return otherwise
	}
	return *value
}

func TestAllocationDoesNotDependOnTheOrderAndRisesWithTheWeight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.Int64Range(0, 1e6).Draw(t, "total")
		all := shares("1")
		for i := range rapid.IntRange(1, 12).Draw(t, "n") {
			all = append(all, Share{fmt.Sprint("m", i), decimal.New(rapid.Int64Range(0, 12000).Draw(t, "weight"), -2)})
		}
		bounds := Bounds{}
		if most := rapid.Int64Range(-1, 1e6).Draw(t, "cap"); most >= 0 {
			bounds.Cap = &most
		}
		before, _, err := AllocateBounded(total, all, bounds)
		require.NoError(t, err)
		shuffled := rapid.Permutation(all).Draw(t, "order")
		after, _, err := AllocateBounded(total, shuffled, bounds)
		require.NoError(t, err)
		for i, share := range all {
			at := slices.IndexFunc(shuffled, func(s Share) bool { return s.ID == share.ID })
			assert.Equal(t, before[i].Amount(), after[at].Amount())
		}
		who := rapid.IntRange(0, len(all)-1).Draw(t, "who")
		all[who].Weight = all[who].Weight.Add(decimal.New(rapid.Int64Range(1, 5000).Draw(t, "rise"), -2))
		risen, _, err := AllocateBounded(total, all, bounds)
		require.NoError(t, err)
		if risen[who].Amount() < before[who].Amount() {
			t.Fatalf("a higher weight gets %d, was %d", risen[who].Amount(), before[who].Amount())
		}
	})
}

func TestBoundedAllocation(t *testing.T) {
	for _, c := range []struct {
		weights    []string
		floor, cap int64
		want       []int64
		unpaid     int64
	}{
		{[]string{"2", "1", "1"}, -1, 40, []int64{40, 30, 30}, 0}, // 50 is cut to 40; the 10 go to the others
		{[]string{"2", "1"}, -1, 30, []int64{30, 30}, 40},         // both are capped
		{[]string{"8", "1", "1"}, 15, -1, []int64{70, 15, 15}, 0}, // 10 each are raised to 15, from the first
		{[]string{"8", "1", "1"}, 40, -1, []int64{80, 10, 10}, 0}, // 3 × 40 is more than there is
		{[]string{"8", "1", "1"}, 15, 60, []int64{60, 20, 20}, 0}, // the 20 cut off are more than the 10 lacking
		{[]string{"8", "1", "0"}, 20, 70, []int64{70, 30, 0}, 0},  // who has no weight has no floor
		{[]string{"97", "1", "1", "1"}, 10, 80, []int64{70, 10, 10, 10}, 0},
	} {
		bounds := Bounds{}
		if c.floor >= 0 {
			bounds.Floor = &c.floor
		}
		if c.cap >= 0 {
			bounds.Cap = &c.cap
		}
		got, unpaid, err := AllocateBounded(100, shares(c.weights...), bounds)
		require.NoError(t, err)
		amounts := make([]int64, len(got))
		for i, one := range got {
			amounts[i] = one.Amount()
		}
		assert.Equal(t, c.want, amounts, "%v", c)
		assert.Equal(t, c.unpaid, unpaid)
	}
}

func TestChannelProposalExample(t *testing.T) {
	channels := []ChannelCost{{"x", dec("40"), dec("5208"), dec("1240")}, {"y", dec("35"), dec("3612"), dec("430")}, {"z", dec("25"), dec("1890"), dec("90")}}
	proposal, err := ProposeWeights(channels)
	require.NoError(t, err)
	equalDec(t, "6.085227", proposal.Cost.Round(6))
	equalDec(t, "94.855", proposal.Weighted.Round(3))
	for i, want := range []struct {
		quotient, efficiency, weighted, share string
		bound                                 EfficiencyBound
		floor, weight                         int64
	}{
		{"1.448864", "1.3", "52", "54.82", BoundUpper, 54, 55}, {"0.724432", "0.724432", "25.355", "26.73", "", 26, 27},
		{"0.289773", "0.7", "17.5", "18.45", BoundLower, 18, 18},
	} {
		row := proposal.Channels[i]
		equalDec(t, want.quotient, row.Quotient.Round(6))
		equalDec(t, want.efficiency, row.Efficiency.Round(6))
		equalDec(t, want.weighted, row.Weighted.Round(3))
		equalDec(t, want.share, row.Share.Round(2))
		assert.Equal(t, want.bound, row.Bound)
		assert.Equal(t, want.floor, row.Floor)
		assert.Equal(t, want.weight, row.Proposed)
	}
	same := map[string]Decimal{"x": dec("40"), "y": dec("35"), "z": dec("25")}
	equalDec(t, "6.085227272727", *BlendedCost(channels, same))
	moved := BlendedCost(channels, map[string]Decimal{"x": dec("55"), "y": dec("27"), "z": dec("18")})
	assert.True(t, moved.LessThan(dec("6.085")), "weight moved to the cheap channel lowers the blend: %s", moved)

	edges, err := ProposeWeights([]ChannelCost{{"free", dec("50"), dec("0"), dec("100")}, {"waste", dec("50"), dec("10"), dec("0")}})
	require.NoError(t, err)
	equalDec(t, "1", edges.Channels[0].Efficiency)
	assert.Equal(t, BoundNoSpend, edges.Channels[0].Bound)
	equalDec(t, "0.7", edges.Channels[1].Efficiency)
	assert.Equal(t, BoundNothing, edges.Channels[1].Bound)
	assert.Nil(t, edges.Channels[1].Cost)
	_, err = ProposeWeights([]ChannelCost{{"x", decimal.Zero, one, one}})
	assert.Error(t, err)
}

func TestAPolicyHoldsUntilALaterOne(t *testing.T) {
	own := []Period{"2026", "2026-Q2", "2026-Q3", "2026-05"}
	for p, want := range map[Period]Period{
		"2025-Q4": "", "2026": "2026", "2027": "2026", "2026-Q1": "2026", "2026-Q2": "2026-Q2", "2026-Q3": "2026-Q3", "2026-Q4": "2026-Q3", "2027-Q1": "2026-Q3",
		"2026-01": "2026", "2026-04": "2026-Q2", "2026-05": "2026-05", "2026-06": "2026-05", "2026-07": "2026-Q3", "2026-12": "2026-Q3",
	} {
		assert.Equal(t, want, PolicyInForce(own, p), p)
	}
}
