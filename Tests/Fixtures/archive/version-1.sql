BEGIN TRANSACTION;
CREATE TABLE archive (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  board TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO archive VALUES(1,'fictional-strait',2);
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO article VALUES(1,'https://www.gazette.example/world/talks-on-trade/story-900000002');
INSERT INTO article VALUES(2,'https://www.morning-post.example/world/talks-on-trade/story-900000004');
INSERT INTO article VALUES(3,'https://www.evening-mail.example/world/talks-on-trade/story-900000006');
INSERT INTO article VALUES(4,'https://www.observer.example/world/talks-on-trade/story-900000008');
INSERT INTO article VALUES(5,'https://www.harbour-times.example/world/talks-on-trade/story-900000012');
INSERT INTO article VALUES(6,'https://www.wire.example/world/talks-on-trade/story-900000014');
INSERT INTO article VALUES(7,'https://www.gazette.example/world/talks-on-trade/story-900000016');
INSERT INTO article VALUES(8,'https://www.morning-post.example/world/talks-on-trade/story-900000018');
INSERT INTO article VALUES(9,'https://www.observer.example/world/talks-on-trade/story-900000022');
INSERT INTO article VALUES(10,'https://www.dailynews.example/world/talks-on-trade/story-900000024');
INSERT INTO article VALUES(11,'https://www.harbour-times.example/world/talks-on-trade/story-900000026');
INSERT INTO article VALUES(12,'https://www.wire.example/world/talks-on-trade/story-900000028');
INSERT INTO article VALUES(13,'https://www.gazette.example/world/talks-on-trade/story-900000030');
INSERT INTO article VALUES(14,'https://www.evening-mail.example/world/talks-on-trade/story-900000034');
INSERT INTO article VALUES(15,'https://www.dailynews.example/world/talks-on-trade/story-900000038');
INSERT INTO article VALUES(16,'https://www.wire.example/world/talks-on-trade/story-900000042');
INSERT INTO article VALUES(17,'https://www.gazette.example/world/talks-on-trade/story-900000044');
INSERT INTO article VALUES(18,'https://www.morning-post.example/world/talks-on-trade/story-900000046');
INSERT INTO article VALUES(19,'https://www.evening-mail.example/world/talks-on-trade/story-900000048');
INSERT INTO article VALUES(20,'https://www.observer.example/world/talks-on-trade/story-900000050');
INSERT INTO article VALUES(21,'https://www.harbour-times.example/world/talks-on-trade/story-900000054');
INSERT INTO article VALUES(22,'https://www.wire.example/world/talks-on-trade/story-900000056');
INSERT INTO article VALUES(23,'https://www.gazette.example/world/talks-on-trade/story-900000058');
INSERT INTO article VALUES(24,'https://www.wire.example/members-of-the-league');
INSERT INTO article VALUES(25,'icews:story:77');
CREATE TABLE event (
  source TEXT NOT NULL,
  id INTEGER NOT NULL,
  day TEXT NOT NULL,
  actor TEXT NOT NULL,
  target TEXT NOT NULL,
  actor_code TEXT NOT NULL,
  target_code TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  target_name TEXT NOT NULL,
  code TEXT NOT NULL,
  goldstein REAL NOT NULL,
  in_lead INTEGER,
  mentions INTEGER,
  outlets INTEGER,
  articles INTEGER,
  tone REAL,
  place TEXT,
  latitude REAL,
  longitude REAL,
  added TEXT,
  publisher TEXT,
  article INTEGER REFERENCES article (id),
  marks INTEGER NOT NULL,
  PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID;
INSERT INTO event VALUES('gdelt',900000002,'2019-04-27','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','190',-10.0,1,11,1,11,1.25,'Mbarara, Town No. 681, Somewhere',11.499999999999999999,-153.25,'2019-04-27 14:15:00',NULL,1,0);
INSERT INTO event VALUES('gdelt',900000004,'2019-05-10','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','190',-10.0,1,3,1,3,2.25,'Mbarara, Town No. 821, Somewhere',12.5,-141.25,'2019-05-10 14:15:00',NULL,2,0);
INSERT INTO event VALUES('gdelt',900000006,'2019-05-24','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','112',-2.0,0,9,1,9,3.25,'Mbarara, Town No. 791, Somewhere',40.500000000000000001,-3.25,'2019-05-24 14:15:00',NULL,3,0);
INSERT INTO event VALUES('gdelt',900000008,'2019-06-06','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','0874',10.0,1,8,1,8,2.25,'Mbarara, Town No. 566, Somewhere',74.499999999999999998,-97.250000000000000003,'2019-06-06 14:15:00',NULL,4,0);
INSERT INTO event VALUES('gdelt',900000010,'2019-06-06','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','0874',10.0,1,10,1,10,0.25,'Mbarara, Town No. 748, Somewhere',1.5,-155.25,'2019-06-06 14:15:00',NULL,4,0);
INSERT INTO event VALUES('gdelt',900000012,'2019-07-03','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','043',2.7999999999999998223,0,7,1,7,7.25,'Mbarara, Town No. 64, Somewhere',43.499999999999999999,-50.25,'2019-07-03 14:15:00',NULL,5,0);
INSERT INTO event VALUES('gdelt',900000014,'2018-10-24','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','020',3.0,0,4,1,4,0.25,'Mbarara, Town No. 139, Somewhere',26.5,-46.25,'2018-10-24 14:15:00',NULL,6,0);
INSERT INTO event VALUES('gdelt',900000016,'2019-07-29','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','0874',10.0,1,8,1,8,5.25,'Mbarara, Town No. 469, Somewhere',67.5,-54.250000000000000001,'2019-07-29 14:15:00',NULL,7,0);
INSERT INTO event VALUES('gdelt',900000018,'2019-08-12','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','020',3.0,1,4,1,4,5.25,'Mbarara, Town No. 560, Somewhere',47.5,-154.25,'2019-08-12 14:15:00',NULL,8,0);
INSERT INTO event VALUES('gdelt',900000022,'2019-09-07','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','163',-8.0,0,5,1,5,1.25,'Mbarara, Town No. 512, Somewhere',72.5,-151.25,'2019-09-07 14:15:00',NULL,9,0);
INSERT INTO event VALUES('gdelt',900000024,'2019-09-21','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','036',4.0,0,6,1,6,7.25,'Mbarara, Town No. 660, Somewhere',16.5,-70.25,'2019-09-21 14:15:00',NULL,10,0);
INSERT INTO event VALUES('gdelt',900000026,'2019-10-04','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','042',1.8999999999999999111,0,6,1,6,7.25,'Mbarara, Town No. 891, Somewhere',54.499999999999999998,-48.249999999999999998,'2019-10-04 14:15:00',NULL,11,0);
INSERT INTO event VALUES('gdelt',900000028,'2019-10-17','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','043',2.7999999999999998223,0,11,1,11,2.25,'Mbarara, Town No. 230, Somewhere',75.500000000000000001,-74.250000000000000001,'2019-10-17 14:15:00',NULL,12,0);
INSERT INTO event VALUES('gdelt',900000030,'2019-10-31','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','043',2.7999999999999998223,0,9,1,9,9.25,'Mbarara, Town No. 158, Somewhere',31.5,-124.24999999999999999,'2019-10-31 14:15:00',NULL,13,0);
INSERT INTO event VALUES('gdelt',900000032,'2019-10-31','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','043',2.7999999999999998223,0,11,1,11,9.25,'Mbarara, Town No. 724, Somewhere',59.499999999999999998,-90.249999999999999996,'2019-10-31 14:15:00',NULL,13,0);
INSERT INTO event VALUES('gdelt',900000034,'2019-11-26','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','120',-4.0,1,2,1,2,3.25,'Mbarara, Town No. 531, Somewhere',60.500000000000000001,-100.25,'2019-11-26 14:15:00',NULL,14,0);
INSERT INTO event VALUES('gdelt',900000036,'2019-11-26','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','120',-4.0,0,10,1,10,9.25,'Mbarara, Town No. 794, Somewhere',55.500000000000000001,-76.25,'2019-11-26 14:15:00',NULL,14,0);
INSERT INTO event VALUES('gdelt',900000038,'2019-12-23','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','173',-5.0,0,9,1,9,0.25,'Mbarara, Town No. 653, Somewhere',58.499999999999999999,-103.25,'2019-12-23 14:15:00',NULL,15,0);
INSERT INTO event VALUES('gdelt',900000042,'2020-01-19','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','173',-5.0,1,3,1,3,8.25,'Mbarara, Town No. 736, Somewhere',59.499999999999999998,-97.250000000000000003,'2020-01-19 14:15:00',NULL,16,0);
INSERT INTO event VALUES('gdelt',900000044,'2020-02-01','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','173',-5.0,1,1,1,1,8.25,'Mbarara, Town No. 794, Somewhere',68.499999999999999999,-93.249999999999999998,'2020-02-01 14:15:00',NULL,17,0);
INSERT INTO event VALUES('gdelt',900000046,'2020-02-14','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','163',-8.0,0,5,1,5,4.25,'Mbarara, Town No. 400, Somewhere',41.5,-18.25,'2020-02-14 14:15:00',NULL,18,0);
INSERT INTO event VALUES('gdelt',900000048,'2020-02-28','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','020',3.0,1,11,1,11,2.25,'Mbarara, Town No. 175, Somewhere',5.5,-129.25,'2020-02-28 14:15:00',NULL,19,0);
INSERT INTO event VALUES('gdelt',900000050,'2020-03-12','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','051',3.3999999999999999111,1,1,1,1,7.25,'Mbarara, Town No. 603, Somewhere',59.499999999999999998,-5.25,'2020-03-12 14:15:00',NULL,20,0);
INSERT INTO event VALUES('gdelt',900000052,'2020-03-12','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','051',3.3999999999999999111,0,2,1,2,6.25,'Mbarara, Town No. 773, Somewhere',6.5,-39.25,'2020-03-12 14:15:00',NULL,20,0);
INSERT INTO event VALUES('gdelt',900000054,'2020-04-08','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','120',-4.0,0,1,1,1,7.25,'Mbarara, Town No. 89, Somewhere',32.5,-119.25,'2020-04-08 14:15:00',NULL,21,0);
INSERT INTO event VALUES('gdelt',900000056,'2020-04-21','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','042',1.8999999999999999111,0,4,1,4,4.25,'Mbarara, Town No. 553, Somewhere',12.5,-146.25,'2020-04-21 14:15:00',NULL,22,0);
INSERT INTO event VALUES('gdelt',900000058,'2019-06-22','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','0874',10.0,0,8,1,8,4.25,'Mbarara, Town No. 212, Somewhere',2.5,-100.25,'2019-06-22 14:15:00',NULL,23,0);
INSERT INTO event VALUES('gdelt',900000100,'2019-04-27','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','057',8.0,1,11,1,11,1.25,'Mbarara, Town No. 681, Somewhere',11.499999999999999999,-153.25,'2019-04-27 14:15:00',NULL,24,4);
INSERT INTO event VALUES('gdelt',900000101,'2019-04-27','CHL','NZL','CHLGOV','NZLGOV','GOVERNMENT','GOVERNMENT','057',8.0,1,11,1,11,1.25,'Mbarara, Town No. 681, Somewhere',11.499999999999999999,-153.25,'2019-04-27 14:15:00',NULL,24,4);
INSERT INTO event VALUES('gdelt',900000102,'2019-04-27','NZL','FJI','NZLGOV','FJIGOV','GOVERNMENT','GOVERNMENT','057',8.0,1,11,1,11,1.25,'Mbarara, Town No. 681, Somewhere',11.499999999999999999,-153.25,'2019-04-27 14:15:00',NULL,24,4);
INSERT INTO event VALUES('gdelt',900000103,'2019-04-27','CHL','FJI','CHLGOV','FJIGOV','GOVERNMENT','GOVERNMENT','057',8.0,1,11,1,11,1.25,'Mbarara, Town No. 681, Somewhere',11.499999999999999999,-153.25,'2019-04-27 14:15:00',NULL,24,4);
INSERT INTO event VALUES('gdelt',900000110,'2019-04-27','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','190',-10.0,1,11,1,1,1.25,'Mbarara, Town No. 681, Somewhere',11.499999999999999999,-153.25,'2019-04-27 14:15:00',NULL,1,1);
INSERT INTO event VALUES('gdelt',900000111,'2019-04-27','NZL','CHL','NZLGOV','CHLGOV','GOVERNMENT','GOVERNMENT','190',-10.0,1,11,1,11,1.25,'Mbarara, Town No. 681, Somewhere',11.499999999999999999,-153.25,'2019-04-27 14:15:00',NULL,NULL,0);
INSERT INTO event VALUES('icews',1,'2014-03-01','CHL','NZL','Ministry (Chile)','New Zealand','Ministry (Chile)','New Zealand','111',-2.0,NULL,NULL,NULL,NULL,NULL,'Santiago, Santiago Province, Chile',-33.499999999999999999,-70.599999999999994313,NULL,'Daily News',25,0);
CREATE TABLE daily (
  day TEXT NOT NULL,
  source TEXT NOT NULL,
  actor TEXT NOT NULL,
  target TEXT NOT NULL,
  root TEXT NOT NULL,
  rows INTEGER NOT NULL,
  events INTEGER NOT NULL,
  row_tenths INTEGER NOT NULL,
  event_tenths INTEGER NOT NULL,
  marked INTEGER NOT NULL,
  PRIMARY KEY (day, source, actor, target, root)
) STRICT, WITHOUT ROWID;
INSERT INTO daily VALUES('2014-03-01','icews','CHL','NZL','11',1,1,-20,-20,0);
INSERT INTO daily VALUES('2018-10-24','gdelt','NZL','CHL','02',1,1,30,30,0);
INSERT INTO daily VALUES('2019-04-27','gdelt','CHL','FJI','05',1,1,80,80,1);
INSERT INTO daily VALUES('2019-04-27','gdelt','CHL','NZL','05',1,1,80,80,1);
INSERT INTO daily VALUES('2019-04-27','gdelt','NZL','CHL','05',1,1,80,80,1);
INSERT INTO daily VALUES('2019-04-27','gdelt','NZL','CHL','19',3,2,-300,-200,1);
INSERT INTO daily VALUES('2019-04-27','gdelt','NZL','FJI','05',1,1,80,80,1);
INSERT INTO daily VALUES('2019-05-10','gdelt','NZL','CHL','19',1,1,-100,-100,0);
INSERT INTO daily VALUES('2019-05-24','gdelt','CHL','NZL','11',1,1,-20,-20,0);
INSERT INTO daily VALUES('2019-06-06','gdelt','CHL','NZL','08',2,1,200,100,0);
INSERT INTO daily VALUES('2019-06-22','gdelt','CHL','NZL','08',1,1,100,100,0);
INSERT INTO daily VALUES('2019-07-03','gdelt','NZL','CHL','04',1,1,28,28,0);
INSERT INTO daily VALUES('2019-07-29','gdelt','NZL','CHL','08',1,1,100,100,0);
INSERT INTO daily VALUES('2019-08-12','gdelt','CHL','NZL','02',1,1,30,30,0);
INSERT INTO daily VALUES('2019-09-07','gdelt','CHL','NZL','16',1,1,-80,-80,0);
INSERT INTO daily VALUES('2019-09-21','gdelt','NZL','CHL','03',1,1,40,40,0);
INSERT INTO daily VALUES('2019-10-04','gdelt','CHL','NZL','04',1,1,19,19,0);
INSERT INTO daily VALUES('2019-10-17','gdelt','NZL','CHL','04',1,1,28,28,0);
INSERT INTO daily VALUES('2019-10-31','gdelt','NZL','CHL','04',2,1,56,28,0);
INSERT INTO daily VALUES('2019-11-26','gdelt','CHL','NZL','12',2,1,-80,-40,0);
INSERT INTO daily VALUES('2019-12-23','gdelt','NZL','CHL','17',1,1,-50,-50,0);
INSERT INTO daily VALUES('2020-01-19','gdelt','NZL','CHL','17',1,1,-50,-50,0);
INSERT INTO daily VALUES('2020-02-01','gdelt','CHL','NZL','17',1,1,-50,-50,0);
INSERT INTO daily VALUES('2020-02-14','gdelt','NZL','CHL','16',1,1,-80,-80,0);
INSERT INTO daily VALUES('2020-02-28','gdelt','CHL','NZL','02',1,1,30,30,0);
INSERT INTO daily VALUES('2020-03-12','gdelt','NZL','CHL','05',2,1,68,34,0);
INSERT INTO daily VALUES('2020-04-08','gdelt','NZL','CHL','12',1,1,-40,-40,0);
INSERT INTO daily VALUES('2020-04-21','gdelt','CHL','NZL','04',1,1,19,19,0);
CREATE TABLE mark (
  bit INTEGER PRIMARY KEY,
  rule TEXT NOT NULL
) STRICT;
INSERT INTO mark VALUES(1,'single-article');
INSERT INTO mark VALUES(2,'anniversary');
INSERT INTO mark VALUES(4,'member-list');
CREATE TABLE input (
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  finished TEXT NOT NULL,
  PRIMARY KEY (name, source)
) STRICT, WITHOUT ROWID;
INSERT INTO input VALUES('v1.csv','gdelt',27480,66,33,3,'2031-03-04 12:00:00');
INSERT INTO input VALUES('v1.tab','icews',377,1,1,0,'2031-03-04 12:00:00');
CREATE INDEX event_echo
  ON event (day, source, actor, target, actor_code, target_code, code, goldstein, article);
CREATE INDEX event_article ON event (article) WHERE article IS NOT NULL;
CREATE VIEW echo AS
  SELECT min(day) AS day, source, actor, target, actor_code, target_code, code, goldstein,
    (SELECT address FROM article WHERE id = event.article) AS address,
    count(*) AS rows, max(outlets) AS outlets, max(marks) > 0 AS is_marked
  FROM event
  GROUP BY event.day, source, actor, target, actor_code, target_code, code, goldstein,
    CASE WHEN article IS NULL THEN -id ELSE article END;
PRAGMA application_id = 1398036289;
PRAGMA user_version = 1;
COMMIT;
