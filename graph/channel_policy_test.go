package graph_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/okra-performance/okra/server/app/apptest"
)

type reviewAnswer struct {
	ChannelReview struct {
		Next     string
		Version  int
		Decided  *struct{ Weights []struct{ Weight string } }
		Total    struct{ Spend, Leads, CPL, Attainment, Weight string }
		Channels []struct {
			Channel                         struct{ Key string }
			CPL, Target, Attainment, Weight string
			Trend                           []struct {
				Month string
				Cost  *string
			}
		}
		Proposal struct {
			Spend, Got, Cost, Weighted string
			Channels                   []struct {
				Weight, Cost, Quotient, Efficiency, Weighted, Share string
				Bound                                               *string
				Floor, Proposed                                     int
			}
		}
	}
}

const reviewQuery = `{channelReview(period:"2026-Q3"){next version decided{weights{weight}} total{spend leads cpl attainment weight}
	channels{channel{key} cpl target attainment weight trend{month cost}}
	proposal{spend got cost weighted channels{weight cost quotient bound efficiency weighted share floor proposed}}}}`

// Weights 40/35/25, 1240/430/90 leads at 4.20/8.40/21.00: overall 6.085227, efficiencies 1.3/0.724432/0.7,
// shares 54.82/26.73/18.45, proposed 55/27/18.
func TestTheProposalOfTheWorkedExample(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		p := newPartner(t, w)
		exampleChannels(p, w)
		var facts []map[string]any
		for channel, figures := range map[string][2]string{"a": {"1240", "5208"}, "b": {"430", "3612"}, "c": {"90", "1890"}} {
			for i, measure := range []string{"leads", "spend"} {
				facts = append(facts, map[string]any{"day": "2026-08-01", "measure": measure, "value": figures[i], "channel": channel})
			}
		}
		p.ask(w.HR, `mutation($f:[FactInput!]!){recordFacts(input:{facts:$f,atomic:true}){accepted errors{message}}}`, map[string]any{"f": facts}, nil)
		var answer reviewAnswer
		p.ask(w.Member, reviewQuery, nil, &answer)
		review := answer.ChannelReview
		require.Equal(t, "2026-Q4", review.Next)
		require.Nil(t, review.Decided)
		require.Equal(t, []string{"10710", "1760", "6.085227", "1.034", "100"}, []string{review.Total.Spend, review.Total.Leads, review.Total.CPL, review.Total.Attainment, review.Total.Weight})
		require.Equal(t, []string{"4.2", "5", "1.16", "40"}, []string{review.Channels[0].CPL, review.Channels[0].Target, review.Channels[0].Attainment, review.Channels[0].Weight})
		require.Len(t, review.Channels[0].Trend, 6)
		require.Equal(t, "4.2", *review.Channels[0].Trend[4].Cost)
		require.Equal(t, "2026-09", review.Channels[0].Trend[5].Month)
		proposal := review.Proposal
		require.Equal(t, []string{"10710", "1760", "6.085227", "94.855114"}, []string{proposal.Spend, proposal.Got, proposal.Cost, proposal.Weighted})
		upper, lower := "UPPER", "LOWER"
		for i, want := range []struct {
			quotient, efficiency, weighted, share string
			bound                                 *string
			floor, proposed                       int
		}{
			{"1.448864", "1.3", "52", "54.820448", &upper, 54, 55}, {"0.724432", "0.724432", "25.355114", "26.730365", nil, 26, 27},
			{"0.289773", "0.7", "17.5", "18.449189", &lower, 18, 18},
		} {
			got := proposal.Channels[i]
			require.Equal(t, []string{want.quotient, want.efficiency, want.weighted}, []string{got.Quotient, got.Efficiency, got.Weighted})
			require.Equal(t, apptest.Dec(want.share).StringFixed(2), apptest.Dec(got.Share).StringFixed(2))
			require.Equal(t, want.bound, got.Bound)
			require.Equal(t, []int{want.floor, want.proposed}, []int{got.Floor, got.Proposed})
		}

		var adopted struct {
			AdoptChannelPolicy struct {
				Policy struct{ ID, Act, ByName string }
			}
		}
		p.ask(w.HR, `mutation($v:Int){adoptChannelPolicy(input:{period:"2026-Q3",basis:CPL,weights:[{channel:"a",weight:55},{channel:"b",weight:27},{channel:"c",weight:18}],expectedVersion:$v}){policy{id act byName}}}`,
			map[string]any{"v": review.Version}, &adopted)
		require.Equal(t, "ADOPTED", adopted.AdoptChannelPolicy.Policy.Act)
		p.ask(w.Member, reviewQuery, nil, &answer)
		require.Len(t, answer.ChannelReview.Decided.Weights, 3)
		var found struct {
			Node struct{ Calculation struct{ Cost string } }
		}
		p.ask(w.Member, `query($id:ID!){node(id:$id){... on ChannelPolicy{calculation{cost}}}}`, map[string]any{"id": adopted.AdoptChannelPolicy.Policy.ID}, &found)
		require.Equal(t, "6.085227", found.Node.Calculation.Cost)
	})
}

// exampleChannels are those of the worked example, with their weights and targets.
func exampleChannels(p *partner, w *apptest.World) {
	p.ask(w.Admin, `mutation{
		a:createChannel(input:{key:"a",name:"甲",group:"social"}){channel{id}} b:createChannel(input:{key:"b",name:"乙",group:"search"}){channel{id}}
		c:createChannel(input:{key:"c",name:"丙",group:"media"}){channel{id}}
		setChannelWeights(input:{period:"2026-Q3",weights:[{channel:"a",weight:40},{channel:"b",weight:35},{channel:"c",weight:25}]}){weights{weight}}
		ta:setTarget(input:{metric:"cpl",kind:PER_CHANNEL,channel:"a",value:5}){metric{key}} tb:setTarget(input:{metric:"cpl",kind:PER_CHANNEL,channel:"b",value:8}){metric{key}}
		tc:setTarget(input:{metric:"cpl",kind:PER_CHANNEL,channel:"c",value:20}){metric{key}}}`, nil, nil)
}
