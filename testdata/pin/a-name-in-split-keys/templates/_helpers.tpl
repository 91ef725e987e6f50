{{- define "story.image" -}}
{{- if .Values.image.repository -}}{{ .Values.image.repository }}
{{- else -}}{{ .Values.imageRegistry }}/{{ .Values.imageNamespace }}/{{ .Values.image.name }}{{- end -}}
:{{ .Values.image.tag }}
{{- end -}}
