import { Link, Route, Switch } from 'wouter'
import { screens } from '../../shared/locale/zh/screens.ts'
import { CorrectionsPage } from '../pages/corrections/corrections-page.tsx'
import { DecisionsPage } from '../pages/decisions/decisions-page.tsx'
import { FiguresPage } from '../pages/figures/figures-page.tsx'
import { FormsPage } from '../pages/forms/forms-page.tsx'
import { HistoryPage } from '../pages/history/history-page.tsx'
import { ImportPage } from '../pages/import/import-page.tsx'
import { ListsPage } from '../pages/lists/lists-page.tsx'
import { MappingsPage } from '../pages/mappings/mappings-page.tsx'
import { ProgressPage } from '../pages/progress/progress-page.tsx'
import { ProjectsPage } from '../pages/projects/projects-page.tsx'
import { QueriesPage } from '../pages/queries/queries-page.tsx'
import { ReviewPage } from '../pages/review/review-page.tsx'
import { RulesPage } from '../pages/rules/rules-page.tsx'
import { SignOffPage } from '../pages/sign-off/sign-off-page.tsx'
import { TasksPage } from '../pages/tasks/tasks-page.tsx'
import { VersionsPage } from '../pages/versions/versions-page.tsx'
import { WastesPage } from '../pages/wastes/wastes-page.tsx'

/** The page of the present address. */
export function PageOfLocation() {
  return (
    <Switch>
      <Route path="/">
        <ProgressPage />
      </Route>
      <Route path="/forms">
        <FormsPage />
      </Route>
      <Route path="/import">
        <ImportPage />
      </Route>
      <Route path="/review/:unit?/:list?">
        {(place) => <ReviewPage unit={place.unit ?? ''} list={place.list ?? ''} />}
      </Route>
      <Route path="/rules/:part?">{(place) => <RulesPage part={place.part ?? ''} />}</Route>
      <Route path="/queries">
        <QueriesPage />
      </Route>
      <Route path="/figures/:seq?">
        {(place) => <FiguresPage opened={place.seq ? Number(place.seq) : null} />}
      </Route>
      <Route path="/decisions/:part?">{(place) => <DecisionsPage part={place.part ?? ''} />}</Route>
      <Route path="/wastes">
        <WastesPage />
      </Route>
      <Route path="/tasks">
        <TasksPage />
      </Route>
      <Route path="/projects">
        <ProjectsPage />
      </Route>
      <Route path="/sign-off">
        <SignOffPage />
      </Route>
      <Route path="/lists/:part?/*?">
        {(place) => <ListsPage part={place.part ?? ''} path={place['*'] ?? ''} />}
      </Route>
      <Route path="/mappings">
        <MappingsPage />
      </Route>
      <Route path="/history">
        <HistoryPage />
      </Route>
      <Route path="/versions/:unit?/:from?/:to?">
        {(place) => (
          <VersionsPage
            unit={place.unit ?? ''}
            from={place.from ? Number(place.from) : null}
            to={place.to ? Number(place.to) : null}
          />
        )}
      </Route>
      <Route path="/corrections">
        <CorrectionsPage />
      </Route>
      <Route>
        <div className="page">
          <p>{screens.shell.notFound}</p>
          <Link href="/">{screens.shell.home}</Link>
        </div>
      </Route>
    </Switch>
  )
}
