package db

// Optional is a text that may be missing: "" is none, and the API answers null for it.
type Optional string
