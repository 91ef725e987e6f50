{{- define "shop.image" -}}
{{- $registry := .Values.image.registry -}}
{{- if (.Values.global).imageRegistry }}{{ $registry = .Values.global.imageRegistry }}{{ end -}}
{{- printf "%s/%s:%s" $registry .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) -}}
{{- end -}}
