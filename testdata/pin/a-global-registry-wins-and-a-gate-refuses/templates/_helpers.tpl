{{- define "story.image" -}}
{{- $registry := default .image.registry .global.imageRegistry -}}
{{- $separator := ":" -}}
{{- $termination := .image.tag | toString -}}
{{- if .image.digest -}}
{{- $separator = "@" -}}
{{- $termination = .image.digest | toString -}}
{{- end -}}
{{- printf "%s/%s%s%s" $registry .image.repository $separator $termination -}}
{{- end -}}
{{- define "story.gate" -}}
{{- if not .Values.global.security.allowInsecureImages -}}
{{- range list .Values.image .Values.metrics.image -}}
{{- $name := printf "%s/%s" (default .registry $.Values.global.imageRegistry) .repository -}}
{{- if not (contains $name (index $.Chart.Annotations "images")) -}}
{{- fail (printf "ERROR: %s is no original image; set global.security.allowInsecureImages to install it all the same" $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
