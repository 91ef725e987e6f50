{{- define "story.image" -}}
{{- if .image.registry -}}{{ .image.registry }}/{{ end -}}
{{ .image.repository }}:{{ .image.tag | default .version }}
{{- end -}}
