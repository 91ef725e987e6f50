{{ define "greeting" }}hi from the file{{ end }}
{{ define "wrapped" }}({{ include "greeting" . }}){{ end }}
{{ define "render" }}{{ if kindIs "string" .value }}{{ tpl .value .context }}{{ else }}{{ tpl (.value | toYaml) .context }}{{ end }}{{ end }}