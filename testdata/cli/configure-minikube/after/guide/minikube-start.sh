#!/bin/sh
# Written by chartpin configure; its next run replaces it.
# Flags count when the cluster is made: minikube delete comes before a change.
set -e
minikube start --container-runtime=docker \
  --kubernetes-version=v1.33.1 \
  --insecure-registry=registry.local:5000 \
  --registry-mirror=https://registry.local:5000 \
  --registry-mirror=http://registry.local:5000 \
  --image-repository=registry.local:5000
