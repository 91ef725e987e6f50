#!/bin/sh
# Written by chartpin configure; its next run replaces it.
# Flags count when the cluster is made: minikube delete comes before a change.
set -e
mkdir -p ~/.minikube/files
cp -r node/. ~/.minikube/files/
minikube start --container-runtime=containerd \
  --kubernetes-version=v1.35.0
