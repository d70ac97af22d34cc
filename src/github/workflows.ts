import type { Client } from './client.ts'

export type Workflows = {
  /** Starts a workflow (its path or file name) on a branch. A dispatch takes no commit as `ref`. */
  dispatch(workflow: string, branch: string, inputs: Readonly<Record<string, string>>): Promise<void>
}

/** Starting workflows. Needs `actions: write`. */
export function workflowsOf({ octokit, at }: Client): Workflows {
  return {
    async dispatch(workflow, branch, inputs) {
      // The route takes the file's name, not its path.
      const workflow_id = workflow.split('/').at(-1) ?? workflow
      await octokit.rest.actions.createWorkflowDispatch({ ...at, workflow_id, ref: branch, inputs: { ...inputs } })
    },
  }
}
