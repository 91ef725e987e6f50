{{- define "story.image" -}}
{{- $image := merge (dict) .image .global -}}
{{- $name := $image.image -}}
{{- $digest := $image.digest -}}
{{- if $image.chroot -}}
{{- $name = printf "%s-chroot" $name -}}
{{- $digest = $image.digestChroot -}}
{{- end -}}
{{- if $image.repository -}}{{ $image.repository }}{{- else -}}{{ $image.registry }}/{{ $name }}{{- end -}}
:{{ $image.tag }}{{ if $digest }}@{{ $digest }}{{ end }}
{{- end -}}
