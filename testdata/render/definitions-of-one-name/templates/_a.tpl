{{ define "who" }}the first file by name{{ end }}
{{ define "kept" }}
  {{- /* nothing but blanks and words for people */ -}}
{{ end }}