{{- define "story.name" -}}
{{- if .root.Values.registry -}}{{ .root.Values.registry }}/{{ end -}}{{ .image.repository }}
{{- end -}}
{{- define "story.own" -}}
{{- if .registry -}}{{ .registry }}/{{ end -}}{{ .repository }}:{{ .tag }}
{{- end -}}
