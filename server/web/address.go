package web

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// ParseProxies reads a list of addresses and networks: "10.0.0.0/8, 127.0.0.1".
func ParseProxies(list []string) ([]netip.Prefix, error) {
	proxies := []netip.Prefix{}
	for _, text := range list {
		text = strings.TrimSpace(text)
		if text == "" {
			continue
		}
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			address, err := netip.ParseAddr(text)
			if err != nil {
				return nil, fmt.Errorf("%q is neither an address nor a network such as 10.0.0.0/8", text)
			}
			prefix = netip.PrefixFrom(address, address.BitLen())
		}
		proxies = append(proxies, prefix)
	}
	return proxies, nil
}

// address is the client's: the peer's, or, where the peer is a proxy that we trust, the last one it
// forwards for that is none. Whoever else sends X-Forwarded-For could write anything there.
func (o Options) address(r *http.Request) string {
	peer := peerOf(r)
	if !o.trusts(peer) {
		return peer
	}
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0; i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		peer = hop.Unmap().String()
		if !o.trusts(peer) {
			break
		}
	}
	return peer
}

func peerOf(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	if address, err := netip.ParseAddr(host); err == nil {
		return address.Unmap().WithZone("").String()
	}
	return host
}

func (o Options) trusts(address string) bool {
	parsed, err := netip.ParseAddr(address)
	if err != nil {
		return false
	}
	for _, prefix := range o.TrustedProxies {
		if prefix.Contains(parsed) {
			return true
		}
	}
	return false
}

// isSecure tells whether the client came by https.
func (o Options) isSecure(r *http.Request) bool {
	return o.Secure || r.TLS != nil || (o.trusts(peerOf(r)) && r.Header.Get("X-Forwarded-Proto") == "https")
}
