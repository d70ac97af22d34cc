import { kept } from './kept.ts'

/** The settings below Actions, General, Workflow permissions. */
export interface WorkflowPermissions {
  default_workflow_permissions: 'read' | 'write'
  can_approve_pull_request_reviews: boolean
}

/** Those of a repository. */
export const workflowPermissions = kept<WorkflowPermissions>(() => ({
  default_workflow_permissions: 'read',
  can_approve_pull_request_reviews: true,
}))
