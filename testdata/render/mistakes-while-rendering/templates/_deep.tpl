{{ define "deep" }}{{ include "deeper" . }}{{ end }}
{{ define "deeper" }}{{ fail (printf "stopped by %s" .Chart.Name) }}{{ end }}
{{ define "recursive" }}{{ include "recursive" . }}{{ end }}