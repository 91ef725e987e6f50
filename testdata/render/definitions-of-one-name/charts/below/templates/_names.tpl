{{ define "who" }}the subchart{{ end }}
{{ define "only.below" }}only the subchart has it{{ end }}
{{ define "kept" }}a body that blanks do not replace{{ end }}