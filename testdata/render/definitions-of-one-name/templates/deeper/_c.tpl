{{ define "who" }}a file in a folder{{ end }}
{{ define "inner" }}never seen{{ end }}
{{ define "deep" }}{{ block "who.else" .Values }}a block{{ end }}{{ end }}