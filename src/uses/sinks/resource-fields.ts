// Where custom resources hold images: a table of kinds and paths, from the types of the projects that read them.

import type { Role } from '../image-use.ts'

/** Fields of one kind of resource. */
export interface ResourceFields {
  /** Beginning of the group, which stands before the slash in `apiVersion`. */
  readonly group: string
  readonly kinds: readonly string[]
  /** Paths of whole references; `[]` is every item of a list, `*` every key of a map. */
  readonly images: readonly string[]
  /** References that are put together from fields; the first way whose fields are there counts, and none beside one of `images`. */
  readonly composed?: readonly ComposedFields[]
}

/** Fields that make one reference. */
export type ComposedFields = Readonly<Partial<Record<Role, string>>>

const prometheus = (path: string): readonly ComposedFields[] => [
  { reference: `${path}.baseImage`, digest: `${path}.sha` },
  { reference: `${path}.baseImage`, tag: `${path}.tag` },
  { reference: `${path}.baseImage`, tag: `${path}.version` },
  { reference: `${path}.baseImage` },
]

/** Fields with containers in them need no row: lists of containers are found wherever they are. */
export const RESOURCE_FIELDS: readonly ResourceFields[] = [
  {
    // prometheus-operator pkg/apis/monitoring/v1, pkg/operator/image.go
    group: 'monitoring.coreos.com',
    kinds: ['Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler'],
    images: ['spec.image', 'spec.thanos.image'],
    composed: [...prometheus('spec'), ...prometheus('spec.thanos')],
  },
  {
    // elastic/cloud-on-k8s pkg/apis
    group: 'k8s.elastic.co',
    kinds: ['*'],
    images: ['spec.image'],
  },
  {
    // strimzi-kafka-operator api/src/main/java/io/strimzi/api/kafka/model
    group: 'kafka.strimzi.io',
    kinds: ['*'],
    images: [
      'spec.image',
      'spec.kafka.image',
      'spec.zookeeper.image',
      'spec.entityOperator.topicOperator.image',
      'spec.entityOperator.userOperator.image',
      'spec.cruiseControl.image',
      'spec.kafkaExporter.image',
      'spec.plugins[].artifacts[].reference',
    ],
  },
  {
    // tektoncd/pipeline pkg/apis/pipeline/v1
    group: 'tekton.dev',
    kinds: ['*'],
    images: [
      'spec.image',
      'spec.steps[].image',
      'spec.sidecars[].image',
      'spec.stepTemplate.image',
      'spec.tasks[].taskSpec.steps[].image',
      'spec.tasks[].taskSpec.sidecars[].image',
      'spec.taskRef.bundle',
      'spec.pipelineRef.bundle',
    ],
  },
  {
    // argo-workflows pkg/apis/workflow/v1alpha1
    group: 'argoproj.io',
    kinds: ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate'],
    images: ['spec.templates[].container.image', 'spec.templates[].script.image', 'spec.templates[].sidecars[].image'],
  },
  {
    group: 'argoproj.io',
    kinds: ['CronWorkflow'],
    images: [
      'spec.workflowSpec.templates[].container.image',
      'spec.workflowSpec.templates[].script.image',
      'spec.workflowSpec.templates[].sidecars[].image',
    ],
  },
  {
    // kubevirt/api core/v1/schema.go
    group: 'kubevirt.io',
    kinds: ['*'],
    images: [
      'spec.template.spec.volumes[].containerDisk.image',
      'spec.volumes[].containerDisk.image',
      'spec.template.spec.domain.firmware.kernelBoot.container.image',
    ],
  },
  {
    // rook/rook pkg/apis/ceph.rook.io/v1
    group: 'ceph.rook.io',
    kinds: ['CephCluster'],
    images: ['spec.cephVersion.image'],
  },
  {
    // zalando/postgres-operator pkg/apis/acid.zalan.do/v1
    group: 'acid.zalan.do',
    kinds: ['OperatorConfiguration', 'postgresql'],
    images: [
      'configuration.docker_image',
      'configuration.logical_backup.logical_backup_docker_image',
      'configuration.connection_pooler.connection_pooler_image',
      'spec.dockerImage',
    ],
  },
  {
    // cloudnative-pg/cloudnative-pg api/v1
    group: 'postgresql.cnpg.io',
    kinds: ['Cluster', 'Pooler'],
    images: ['spec.imageName'],
  },
]
