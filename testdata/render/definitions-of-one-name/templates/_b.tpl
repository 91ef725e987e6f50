{{ define "who" }}the second file by name{{ end }}
{{ define "inner" }}[{{ template "who" . }}]{{ end }}