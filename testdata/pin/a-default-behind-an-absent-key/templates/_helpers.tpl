{{- define "story.image" -}}
{{ default "quay.io/acme/web" .Values.image }}:{{ default .Chart.AppVersion .Values.imageTag }}
{{- end -}}
