{{ define "part" }}<{{ . }}>{{ end }}
{{ define "no.dot" }}[{{ . }}]{{ end }}
{{ define "recursive" }}{{ . }}{{ if gt . 0 }},{{ template "recursive" (sub . 1 | int) }}{{ end }}{{ end }}
{{ define "own.variables" }}{{ $x := "own" }}{{ $x }}{{ end }}