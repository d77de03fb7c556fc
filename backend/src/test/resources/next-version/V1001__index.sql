create index concurrently delivery_noted on delivery (noted_by, id desc);
