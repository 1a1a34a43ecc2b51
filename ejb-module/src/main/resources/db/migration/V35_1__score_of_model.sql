-- Which scores a model made, found without reading all of them.
create index customer_score_model on customer_score (model);
