import { describeStore } from './store-suite.ts'
import { openTestStore } from './test-store.ts'

describeStore('PostgreSQL', openTestStore)
