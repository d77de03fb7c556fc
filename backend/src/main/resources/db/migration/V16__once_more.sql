-- Who somebody is and whether they enter a workflow once more are two questions: an answer to the first is none to the second.
alter table match_decision add column once_more boolean not null default false;

-- What waits for a person keeps its body as long as such bodies are kept now, also where it was settled before.
update delivery_body b set expires_at = d.settled_at + interval '180 days'
  from delivery d
 where d.id = b.delivery_id and d.outcome = 'needsAttention' and b.content is not null
   and b.expires_at < d.settled_at + interval '180 days';
