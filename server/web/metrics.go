package web

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics counts requests and operations for Prometheus. No label holds what a caller sends.
type Metrics struct {
	registry   *prometheus.Registry
	open       prometheus.Gauge
	requests   *prometheus.HistogramVec
	operations *prometheus.HistogramVec
}

// NewMetrics makes empty metrics, with those of the process and the runtime.
func NewMetrics() *Metrics {
	buckets := []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30}
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		open:     prometheus.NewGauge(prometheus.GaugeOpts{Name: "okra_http_requests_open", Help: "Requests being served, streams and sockets included."}),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "okra_http_request_seconds", Help: "Requests by route and status.", Buckets: buckets}, []string{"route", "status"}),
		operations: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "okra_graphql_operation_seconds", Help: "GraphQL operations by kind and error code.", Buckets: buckets}, []string{"kind", "code"}),
	}
	m.registry.MustRegister(m.open, m.requests, m.operations, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Gauge adds a figure that is asked for when metrics are read.
func (m *Metrics) Gauge(name, help string, value func() float64) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value))
}

// Operation counts a GraphQL operation.
func (m *Metrics) Operation(kind, code string, took time.Duration) {
	m.operations.WithLabelValues(kind, code).Observe(took.Seconds())
}

func (m *Metrics) enter() { m.open.Inc() }

func (m *Metrics) leave(route string, status int, took time.Duration) {
	m.open.Dec()
	m.requests.WithLabelValues(route, strconv.Itoa(status)).Observe(took.Seconds())
}

func (m *Metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}
