-- Who somebody is and whether they enter a workflow once more are two questions: an answer to the first is none to the second.
set local lock_timeout = '5s'; -- rather started once more than everybody kept waiting
alter table match_decision add column once_more boolean not null default false;
