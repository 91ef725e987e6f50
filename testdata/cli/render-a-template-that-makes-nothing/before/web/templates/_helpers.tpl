{{- define "web.name" -}}
{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 20 | trimSuffix "-" }}
{{- end }}
{{- define "web.labels" -}}
app: {{ include "web.name" . }}
version: {{ .Chart.AppVersion | quote }}
{{- end }}
