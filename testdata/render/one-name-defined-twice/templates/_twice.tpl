{{ define "name" }}one{{ end }}
{{ define "name" }}two{{ end }}