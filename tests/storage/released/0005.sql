BEGIN TRANSACTION;
CREATE TABLE acknowledgements (
	id INTEGER NOT NULL, 
	outgoing_id INTEGER NOT NULL, 
	office TEXT DEFAULT '' NOT NULL, 
	number TEXT DEFAULT '' NOT NULL, 
	received_on VARCHAR(10), 
	at VARCHAR(32) NOT NULL, 
	officer_id INTEGER, 
	CONSTRAINT pk_acknowledgements PRIMARY KEY (id), 
	CONSTRAINT fk_acknowledgements_outgoing_id FOREIGN KEY(outgoing_id) REFERENCES outgoing_letters (id), 
	CONSTRAINT uq_acknowledgements_outgoing_id_office UNIQUE (outgoing_id, office)
);
CREATE TABLE app_meta (
	"key" VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_app_meta PRIMARY KEY ("key")
);
INSERT INTO "app_meta" VALUES('application','circ-desktop');
CREATE TABLE assignments (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	division_id INTEGER NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	register_id INTEGER, 
	number INTEGER, 
	insertion INTEGER DEFAULT '0' NOT NULL, 
	received_at VARCHAR(32), 
	received_by INTEGER, 
	done_at VARCHAR(32), 
	done_by INTEGER, 
	result TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_assignments PRIMARY KEY (id), 
	CONSTRAINT fk_assignments_division_id FOREIGN KEY(division_id) REFERENCES divisions (id), 
	CONSTRAINT fk_assignments_done_by FOREIGN KEY(done_by) REFERENCES officers (id), 
	CONSTRAINT fk_assignments_received_by FOREIGN KEY(received_by) REFERENCES officers (id), 
	CONSTRAINT fk_assignments_register_id FOREIGN KEY(register_id) REFERENCES registers (id), 
	CONSTRAINT fk_assignments_route_id FOREIGN KEY(route_id) REFERENCES routes (id), 
	CONSTRAINT uq_assignments_register_id_number_insertion UNIQUE (register_id, number, insertion), 
	CONSTRAINT uq_assignments_route_id_division_id UNIQUE (route_id, division_id)
);
CREATE TABLE audit (
	id INTEGER NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	officer_id INTEGER, 
	action VARCHAR(40) NOT NULL, 
	entity VARCHAR(40) NOT NULL, 
	entity_id INTEGER NOT NULL, 
	detail TEXT DEFAULT '' NOT NULL, 
	previous VARCHAR(64) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (id)
);
INSERT INTO "audit" VALUES(1,'2026-06-15T09:05:00.000000+07:00',NULL,'set_up','office',1,'องค์การบริหารส่วนตำบลธารน้ำใส','0000000000000000000000000000000000000000000000000000000000000000','bcbeb6cc02c1165e330925fed41b474ea72e01cc7a2287eff6db2ef51041448e');
INSERT INTO "audit" VALUES(2,'2026-06-15T09:05:00.000000+07:00',NULL,'add','division',1,'สำนักปลัด','bcbeb6cc02c1165e330925fed41b474ea72e01cc7a2287eff6db2ef51041448e','e4ee56b45c779a8b65507a6fae9194915794fdea503bbf06670267497e9448ed');
INSERT INTO "audit" VALUES(3,'2026-06-15T09:05:00.000000+07:00',NULL,'add','division',2,'กองคลัง','e4ee56b45c779a8b65507a6fae9194915794fdea503bbf06670267497e9448ed','b54a7f0301a90594a7c9a067aa1667f9d3f2fc379904233a5196869ac91b99af');
INSERT INTO "audit" VALUES(4,'2026-06-15T09:05:00.000000+07:00',NULL,'add','division',3,'กองช่าง','b54a7f0301a90594a7c9a067aa1667f9d3f2fc379904233a5196869ac91b99af','f2198fbcbc10d0ba4a93ac71ea56d6bb82c7e672cdc1e8b959c6e34162a1d9ad');
INSERT INTO "audit" VALUES(5,'2026-06-15T09:05:00.000000+07:00',NULL,'add','division',4,'กองการศึกษา','f2198fbcbc10d0ba4a93ac71ea56d6bb82c7e672cdc1e8b959c6e34162a1d9ad','9cab55bf4eac810043d60ad1e1d605b183f6af7c1d1dcf832c7216058d2221ac');
INSERT INTO "audit" VALUES(6,'2026-06-15T09:05:00.000000+07:00',NULL,'add','division',5,'กองสวัสดิการสังคม','9cab55bf4eac810043d60ad1e1d605b183f6af7c1d1dcf832c7216058d2221ac','e1293f5e919b49f0d3282ed1785c7d5ad6839470bae20312730c723eb3700a9f');
INSERT INTO "audit" VALUES(7,'2026-06-15T09:05:00.000000+07:00',NULL,'add','officer',1,'นางสาวพิมพ์ลดา ทุ่งรวงทอง','e1293f5e919b49f0d3282ed1785c7d5ad6839470bae20312730c723eb3700a9f','63e777fd054e6cf0a0b66f75a1003a93cb7353f74736ec014e05866e836140ef');
INSERT INTO "audit" VALUES(8,'2026-06-15T09:05:00.000000+07:00',NULL,'add','officer',2,'นายธนกฤต ใบชาดก','63e777fd054e6cf0a0b66f75a1003a93cb7353f74736ec014e05866e836140ef','4e9c81664be1ee1ea243881a26c8788052618bbe3895b66242540d75da7daf24');
INSERT INTO "audit" VALUES(9,'2026-06-15T09:05:00.000000+07:00',NULL,'add','officer',3,'นางรัชนีกร แสนคำปัน','4e9c81664be1ee1ea243881a26c8788052618bbe3895b66242540d75da7daf24','5101d69d7d8fab60a6361cf462c690a6a893c968b14b27f8f1843d089424b387');
INSERT INTO "audit" VALUES(10,'2026-06-15T09:05:00.000000+07:00',NULL,'add','officer',4,'นายอินสอน ม่อนดอย','5101d69d7d8fab60a6361cf462c690a6a893c968b14b27f8f1843d089424b387','427380c408b9d5c4081ab7b3a24ab6be7c2fc19d5b71b446a934c1ba56eece0a');
INSERT INTO "audit" VALUES(11,'2026-06-15T09:05:00.000000+07:00',1,'register','received',1,'เลขรับ ๑','427380c408b9d5c4081ab7b3a24ab6be7c2fc19d5b71b446a934c1ba56eece0a','721f697708931711591c9e7a384d7f63b28957d3094d310da1eb6b6c09ed0edd');
INSERT INTO "audit" VALUES(12,'2026-06-15T09:05:00.000000+07:00',1,'add','recipient_group',1,'อำเภอ','721f697708931711591c9e7a384d7f63b28957d3094d310da1eb6b6c09ed0edd','da33a399c54f6c5b23f938cc62a0758d00f3d2b4d101c7f9fe8a24639c93c318');
INSERT INTO "audit" VALUES(13,'2026-06-15T09:05:00.000000+07:00',1,'add','recipient',1,'นายอำเภอธารทอง','da33a399c54f6c5b23f938cc62a0758d00f3d2b4d101c7f9fe8a24639c93c318','993e77ba7c29823e9a85b743ea0504a819c7c1404df177ce4780d37b9ea1c1c2');
CREATE TABLE audit_head (
	id INTEGER NOT NULL, 
	length INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_head PRIMARY KEY (id)
);
INSERT INTO "audit_head" VALUES(1,13,'993e77ba7c29823e9a85b743ea0504a819c7c1404df177ce4780d37b9ea1c1c2');
CREATE TABLE capacities (
	id INTEGER NOT NULL, 
	officer_id INTEGER NOT NULL, 
	lines JSON NOT NULL, 
	since VARCHAR(10) NOT NULL, 
	until VARCHAR(10), 
	CONSTRAINT pk_capacities PRIMARY KEY (id), 
	CONSTRAINT fk_capacities_officer_id FOREIGN KEY(officer_id) REFERENCES officers (id)
);
INSERT INTO "capacities" VALUES(1,2,'["นักวิเคราะห์นโยบายและแผนชำนาญการ รักษาราชการแทน","หัวหน้าสำนักปลัด"]','2018-10-01',NULL);
CREATE TABLE divisions (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	short_name TEXT DEFAULT '' NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	active BOOLEAN DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_divisions PRIMARY KEY (id), 
	CONSTRAINT uq_divisions_name UNIQUE (name)
);
INSERT INTO "divisions" VALUES(1,'สำนักปลัด','','๐ ๗๓๐๐ ๐๑๒๓ ต่อ ๑๐',1);
INSERT INTO "divisions" VALUES(2,'กองคลัง','','๐ ๗๓๐๐ ๐๑๒๓ ต่อ ๒๐',1);
INSERT INTO "divisions" VALUES(3,'กองช่าง','','๐ ๗๓๐๐ ๐๑๒๓ ต่อ ๓๐',1);
INSERT INTO "divisions" VALUES(4,'กองการศึกษา','','๐ ๗๓๐๐ ๐๑๒๓ ต่อ ๔๐',1);
INSERT INTO "divisions" VALUES(5,'กองสวัสดิการสังคม','','๐ ๗๓๐๐ ๐๑๒๓ ต่อ ๕๐',1);
CREATE TABLE draft_versions (
	id INTEGER NOT NULL, 
	outgoing_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	letter JSON NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	officer_id INTEGER NOT NULL, 
	why TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_draft_versions PRIMARY KEY (id), 
	CONSTRAINT fk_draft_versions_outgoing_id FOREIGN KEY(outgoing_id) REFERENCES outgoing_letters (id), 
	CONSTRAINT uq_draft_versions_outgoing_id_version UNIQUE (outgoing_id, version)
);
CREATE TABLE enclosures (
	id INTEGER NOT NULL, 
	received_id INTEGER, 
	outgoing_id INTEGER, 
	place INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	quantity INTEGER, 
	unit TEXT DEFAULT '' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_enclosures PRIMARY KEY (id), 
	CONSTRAINT ck_enclosures_one_owner CHECK ((received_id IS NULL) <> (outgoing_id IS NULL)), 
	CONSTRAINT fk_enclosures_outgoing_id FOREIGN KEY(outgoing_id) REFERENCES outgoing_letters (id), 
	CONSTRAINT fk_enclosures_received_id FOREIGN KEY(received_id) REFERENCES received_letters (id)
);
INSERT INTO "enclosures" VALUES(1,1,NULL,0,'กำหนดการประชุม',1,'ฉบับ','');
CREATE TABLE endorsements (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	place INTEGER, 
	officer_id INTEGER NOT NULL, 
	action VARCHAR(20) NOT NULL, 
	comment TEXT DEFAULT '' NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	name TEXT NOT NULL, 
	position JSON NOT NULL, 
	divisions JSON DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_endorsements PRIMARY KEY (id), 
	CONSTRAINT fk_endorsements_officer_id FOREIGN KEY(officer_id) REFERENCES officers (id), 
	CONSTRAINT fk_endorsements_route_id FOREIGN KEY(route_id) REFERENCES routes (id)
);
CREATE TABLE file_contents (
	sha256 VARCHAR(64) NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_file_contents PRIMARY KEY (sha256)
);
CREATE TABLE files (
	id INTEGER NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	media_type VARCHAR(100) NOT NULL, 
	size INTEGER NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	added_at VARCHAR(32) NOT NULL, 
	added_by INTEGER, 
	CONSTRAINT pk_files PRIMARY KEY (id)
);
CREATE TABLE letter_files (
	id INTEGER NOT NULL, 
	file_id INTEGER NOT NULL, 
	received_id INTEGER, 
	outgoing_id INTEGER, 
	CONSTRAINT pk_letter_files PRIMARY KEY (id), 
	CONSTRAINT ck_letter_files_one_owner CHECK ((received_id IS NULL) <> (outgoing_id IS NULL)), 
	CONSTRAINT fk_letter_files_file_id FOREIGN KEY(file_id) REFERENCES files (id), 
	CONSTRAINT fk_letter_files_outgoing_id FOREIGN KEY(outgoing_id) REFERENCES outgoing_letters (id), 
	CONSTRAINT fk_letter_files_received_id FOREIGN KEY(received_id) REFERENCES received_letters (id)
);
CREATE TABLE letter_references (
	id INTEGER NOT NULL, 
	received_id INTEGER, 
	outgoing_id INTEGER, 
	place INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	number TEXT DEFAULT '' NOT NULL, 
	dated VARCHAR(10), 
	found_received_id INTEGER, 
	found_outgoing_id INTEGER, 
	CONSTRAINT pk_letter_references PRIMARY KEY (id), 
	CONSTRAINT ck_letter_references_one_owner CHECK ((received_id IS NULL) <> (outgoing_id IS NULL)), 
	CONSTRAINT fk_letter_references_found_outgoing_id FOREIGN KEY(found_outgoing_id) REFERENCES outgoing_letters (id), 
	CONSTRAINT fk_letter_references_found_received_id FOREIGN KEY(found_received_id) REFERENCES received_letters (id), 
	CONSTRAINT fk_letter_references_outgoing_id FOREIGN KEY(outgoing_id) REFERENCES outgoing_letters (id), 
	CONSTRAINT fk_letter_references_received_id FOREIGN KEY(received_id) REFERENCES received_letters (id)
);
INSERT INTO "letter_references" VALUES(1,1,NULL,0,'หนังสือจังหวัดนครธารา ที่ นธ ๐๐๒๓.๔/ว ๔๕๖๑ ลงวันที่ ๑ มิถุนายน ๒๕๖๙','นธ 0023.4/ว 4561','2026-06-01',NULL,NULL);
CREATE TABLE office (
	id INTEGER NOT NULL, 
	settings JSON NOT NULL, 
	since VARCHAR(32) NOT NULL, 
	officer_id INTEGER, 
	CONSTRAINT pk_office PRIMARY KEY (id)
);
INSERT INTO "office" VALUES(1,'{"address_lines":["ที่ทำการองค์การบริหารส่วนตำบลธารน้ำใส","อำเภอธารทอง จังหวัดนครธารา ๙๖๙๙๐"],"circular_series":"own","digits":"thai","email":"saraban@thannamsai.example","item_layout":"full","name":"องค์การบริหารส่วนตำบลธารน้ำใส","number_prefix":"นธ ๗๑๒๐๙","own_words":[],"phone":"๐ ๗๓๐๐ ๐๑๒๓","postal_mark":[],"province":"นครธารา","province_code":"นธ","short_name":"อบต.ธารน้ำใส","stamp_labels":{"date":"วันที่","number":"เลขรับ","time":"เวลา"}}','2026-06-15T09:05:00.000000+07:00',NULL);
CREATE TABLE officers (
	id INTEGER NOT NULL, 
	login VARCHAR(60) NOT NULL, 
	name TEXT NOT NULL, 
	position JSON NOT NULL, 
	rights JSON NOT NULL, 
	rank TEXT DEFAULT '' NOT NULL, 
	division_id INTEGER, 
	chain_order INTEGER, 
	active BOOLEAN DEFAULT 1 NOT NULL, 
	password_hash TEXT NOT NULL, 
	failed_tries INTEGER DEFAULT '0' NOT NULL, 
	locked_until VARCHAR(32), 
	CONSTRAINT pk_officers PRIMARY KEY (id), 
	CONSTRAINT fk_officers_division_id FOREIGN KEY(division_id) REFERENCES divisions (id), 
	CONSTRAINT uq_officers_login UNIQUE (login)
);
INSERT INTO "officers" VALUES(1,'saraban','นางสาวพิมพ์ลดา ทุ่งรวงทอง','["เจ้าพนักงานธุรการปฏิบัติงาน"]','["administer","draft","register"]','',1,1,1,'$argon2id$v=19$m=65536,t=3,p=4$OaL/Aa8blvk7Kls8JkLvHQ$DXM0MqieLoh0OpGKKN2SHXgo/+Ubt4DqXuRcV6tepYs',0,NULL);
INSERT INTO "officers" VALUES(2,'huana','นายธนกฤต ใบชาดก','["นักวิเคราะห์นโยบายและแผนชำนาญการ"]','["draft","endorse","review"]','',1,2,1,'$argon2id$v=19$m=65536,t=3,p=4$B8HndndSoCuE0mUcZV8RZQ$CIWuMRF2lE8qEqCowe7tv2qd2pTPp/vCElx2EmkyCUs',0,NULL);
INSERT INTO "officers" VALUES(3,'palat','นางรัชนีกร แสนคำปัน','["ปลัดองค์การบริหารส่วนตำบลธารน้ำใส"]','["draft","endorse","review"]','',NULL,3,1,'$argon2id$v=19$m=65536,t=3,p=4$B+tdp0vS04KGdhd5zUlyaw$EDbBh90jLweZy4RoH4XjKwPMuoNOJpL2x8xo79NmBzI',0,NULL);
INSERT INTO "officers" VALUES(4,'nayok','นายอินสอน ม่อนดอย','["นายกองค์การบริหารส่วนตำบลธารน้ำใส"]','["endorse","order","review"]','',NULL,4,1,'$argon2id$v=19$m=65536,t=3,p=4$2E56aF3RwaSWoT2LEBbENA$QiNqLiEs1IiCQl0nSVEwyIoJK6ZjTd8AowtF77yIaEo',0,NULL);
CREATE TABLE outgoing_letters (
	id INTEGER NOT NULL, 
	letter JSON NOT NULL, 
	subject TEXT DEFAULT '' NOT NULL, 
	addressee TEXT DEFAULT '' NOT NULL, 
	urgency TEXT, 
	circular BOOLEAN DEFAULT 0 NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	created_by INTEGER NOT NULL, 
	created_at VARCHAR(32) NOT NULL, 
	updated_at VARCHAR(32) NOT NULL, 
	source_id INTEGER, 
	reviewed_by INTEGER, 
	register_id INTEGER, 
	number INTEGER, 
	insertion INTEGER DEFAULT '0' NOT NULL, 
	letter_number TEXT DEFAULT '' NOT NULL, 
	letter_key TEXT DEFAULT '' NOT NULL, 
	issued_on VARCHAR(10), 
	issued_at VARCHAR(32), 
	issued_by INTEGER, 
	file_id INTEGER, 
	review_note TEXT DEFAULT '' NOT NULL, 
	void_reason TEXT DEFAULT '' NOT NULL, 
	sent_to TEXT DEFAULT '' NOT NULL, 
	search TEXT DEFAULT '' NOT NULL, sent_search TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_outgoing_letters PRIMARY KEY (id), 
	CONSTRAINT ck_outgoing_letters_number_and_register CHECK ((register_id IS NULL) = (number IS NULL)), 
	CONSTRAINT fk_outgoing_letters_created_by FOREIGN KEY(created_by) REFERENCES officers (id), 
	CONSTRAINT fk_outgoing_letters_file_id FOREIGN KEY(file_id) REFERENCES files (id), 
	CONSTRAINT fk_outgoing_letters_issued_by FOREIGN KEY(issued_by) REFERENCES officers (id), 
	CONSTRAINT fk_outgoing_letters_register_id FOREIGN KEY(register_id) REFERENCES registers (id), 
	CONSTRAINT fk_outgoing_letters_reviewed_by FOREIGN KEY(reviewed_by) REFERENCES officers (id), 
	CONSTRAINT fk_outgoing_letters_source_id FOREIGN KEY(source_id) REFERENCES received_letters (id), 
	CONSTRAINT uq_outgoing_letters_register_id_number_insertion UNIQUE (register_id, number, insertion)
);
CREATE TABLE outgoing_recipients (
	id INTEGER NOT NULL, 
	outgoing_id INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	salutation TEXT DEFAULT '' NOT NULL, 
	addressee TEXT NOT NULL, 
	address JSON DEFAULT '[]' NOT NULL, 
	post_code VARCHAR(5) DEFAULT '' NOT NULL, 
	copies INTEGER DEFAULT '1' NOT NULL, 
	recipient_id INTEGER, 
	sent BOOLEAN DEFAULT 0 NOT NULL, 
	added_at VARCHAR(32) NOT NULL, 
	added_by INTEGER NOT NULL, 
	CONSTRAINT pk_outgoing_recipients PRIMARY KEY (id), 
	CONSTRAINT fk_outgoing_recipients_added_by FOREIGN KEY(added_by) REFERENCES officers (id), 
	CONSTRAINT fk_outgoing_recipients_outgoing_id FOREIGN KEY(outgoing_id) REFERENCES outgoing_letters (id), 
	CONSTRAINT fk_outgoing_recipients_recipient_id FOREIGN KEY(recipient_id) REFERENCES recipients (id), 
	CONSTRAINT uq_outgoing_recipients_outgoing_id_place UNIQUE (outgoing_id, place)
);
CREATE TABLE received_letters (
	id INTEGER NOT NULL, 
	register_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	insertion INTEGER DEFAULT '0' NOT NULL, 
	letter_number TEXT DEFAULT '' NOT NULL, 
	letter_key TEXT DEFAULT '' NOT NULL, 
	dated VARCHAR(10), 
	sender TEXT NOT NULL, 
	addressee TEXT DEFAULT '' NOT NULL, 
	subject TEXT NOT NULL, 
	received_at VARCHAR(32) NOT NULL, 
	urgency TEXT, 
	secrecy TEXT, 
	note TEXT DEFAULT '' NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	holder TEXT DEFAULT '' NOT NULL, 
	action TEXT DEFAULT '' NOT NULL, 
	void_reason TEXT DEFAULT '' NOT NULL, 
	recorded_at VARCHAR(32) NOT NULL, 
	recorded_by INTEGER NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	search TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_received_letters PRIMARY KEY (id), 
	CONSTRAINT fk_received_letters_recorded_by FOREIGN KEY(recorded_by) REFERENCES officers (id), 
	CONSTRAINT fk_received_letters_register_id FOREIGN KEY(register_id) REFERENCES registers (id), 
	CONSTRAINT uq_received_letters_register_id_number_insertion UNIQUE (register_id, number, insertion)
);
INSERT INTO "received_letters" VALUES(1,1,1,0,'นธ ๐๐๒๓.๔/ว ๔๘๑๗','นธ 0023.4/ว 4817','2026-06-12','จังหวัดนครธารา','นายกองค์การบริหารส่วนตำบลธารน้ำใส','ขอเชิญประชุมเตรียมรับน้ำหลาก','2026-06-15T09:05:00.000000+07:00','ด่วนที่สุด',NULL,'','registered','','','','2026-06-15T09:05:00.000000+07:00',1,1,'นธ 0023.4/ว 4817 นธ 0023.4/ว 4817 จังหวัดนครธารา นายกองค์การบริหารส่วนตำบลธารน้ำใส ขอเชิญประชุมเตรียมรับน้ำหลาก');
CREATE TABLE recipient_groups (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	active BOOLEAN DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_recipient_groups PRIMARY KEY (id), 
	CONSTRAINT uq_recipient_groups_name UNIQUE (name)
);
INSERT INTO "recipient_groups" VALUES(1,'อำเภอ',1);
CREATE TABLE recipient_members (
	recipient_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_recipient_members PRIMARY KEY (recipient_id, group_id), 
	CONSTRAINT fk_recipient_members_group_id FOREIGN KEY(group_id) REFERENCES recipient_groups (id), 
	CONSTRAINT fk_recipient_members_recipient_id FOREIGN KEY(recipient_id) REFERENCES recipients (id)
);
INSERT INTO "recipient_members" VALUES(1,1);
CREATE TABLE recipients (
	id INTEGER NOT NULL, 
	addressee TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	salutation TEXT DEFAULT '' NOT NULL, 
	closing TEXT DEFAULT '' NOT NULL, 
	address JSON DEFAULT '[]' NOT NULL, 
	post_code VARCHAR(5) DEFAULT '' NOT NULL, 
	email TEXT DEFAULT '' NOT NULL, 
	copies INTEGER DEFAULT '1' NOT NULL, 
	active BOOLEAN DEFAULT 1 NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	search TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_recipients PRIMARY KEY (id)
);
INSERT INTO "recipients" VALUES(1,'นายอำเภอธารทอง','นายอำเภอธารทอง','','','[]','96990','',1,1,1,'นายอำเภอธารทอง 96990');
CREATE TABLE register_jumps (
	id INTEGER NOT NULL, 
	register_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	"before" INTEGER NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	officer_id INTEGER, 
	CONSTRAINT pk_register_jumps PRIMARY KEY (id), 
	CONSTRAINT fk_register_jumps_register_id FOREIGN KEY(register_id) REFERENCES registers (id)
);
CREATE TABLE registers (
	id INTEGER NOT NULL, 
	owner VARCHAR(40) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	year INTEGER NOT NULL, 
	series VARCHAR(40) DEFAULT '' NOT NULL, 
	next INTEGER DEFAULT '1' NOT NULL, 
	first INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_registers PRIMARY KEY (id), 
	CONSTRAINT ck_registers_counts_up CHECK (first >= 1 AND next >= first), 
	CONSTRAINT uq_registers_owner_kind_year_series UNIQUE (owner, kind, year, series)
);
INSERT INTO "registers" VALUES(1,'office','received',2026,'',2,1);
CREATE TABLE remembered (
	id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	field VARCHAR(20) NOT NULL, 
	read TEXT NOT NULL, 
	read_key TEXT NOT NULL, 
	means TEXT DEFAULT '' NOT NULL, 
	times INTEGER DEFAULT '1' NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	officer_id INTEGER, 
	CONSTRAINT pk_remembered PRIMARY KEY (id), 
	CONSTRAINT uq_remembered_kind_field_read_key UNIQUE (kind, field, read_key)
);
CREATE TABLE request_keys (
	request_key VARCHAR(64) NOT NULL, 
	entity VARCHAR(40) NOT NULL, 
	entity_id INTEGER DEFAULT '0' NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_request_keys PRIMARY KEY (request_key)
);
INSERT INTO "request_keys" VALUES('released','received',1,'2026-06-15T09:05:00.000000+07:00');
CREATE TABLE route_steps (
	id INTEGER NOT NULL, 
	route_id INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	officer_id INTEGER NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	since VARCHAR(32), 
	comment TEXT DEFAULT '' NOT NULL, 
	at VARCHAR(32), 
	name TEXT DEFAULT '' NOT NULL, 
	position JSON DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_route_steps PRIMARY KEY (id), 
	CONSTRAINT fk_route_steps_officer_id FOREIGN KEY(officer_id) REFERENCES officers (id), 
	CONSTRAINT fk_route_steps_route_id FOREIGN KEY(route_id) REFERENCES routes (id), 
	CONSTRAINT uq_route_steps_route_id_place UNIQUE (route_id, place)
);
CREATE TABLE routes (
	id INTEGER NOT NULL, 
	received_id INTEGER NOT NULL, 
	started_by INTEGER NOT NULL, 
	started_at VARCHAR(32) NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	proposed JSON NOT NULL, 
	other TEXT DEFAULT '' NOT NULL, 
	purpose TEXT DEFAULT '' NOT NULL, 
	ordered JSON NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_routes PRIMARY KEY (id), 
	CONSTRAINT fk_routes_received_id FOREIGN KEY(received_id) REFERENCES received_letters (id), 
	CONSTRAINT fk_routes_started_by FOREIGN KEY(started_by) REFERENCES officers (id), 
	CONSTRAINT uq_routes_received_id UNIQUE (received_id)
);
CREATE TABLE schema_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT schema_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "schema_version" VALUES('0005');
CREATE TABLE stamps (
	id INTEGER NOT NULL, 
	received_id INTEGER NOT NULL, 
	stamp JSON NOT NULL, 
	made_at VARCHAR(32) NOT NULL, 
	file_id INTEGER, 
	CONSTRAINT pk_stamps PRIMARY KEY (id), 
	CONSTRAINT fk_stamps_file_id FOREIGN KEY(file_id) REFERENCES files (id), 
	CONSTRAINT fk_stamps_received_id FOREIGN KEY(received_id) REFERENCES received_letters (id), 
	CONSTRAINT uq_stamps_received_id UNIQUE (received_id)
);
INSERT INTO "stamps" VALUES(1,1,'{"date":"๑๕ มิ.ย. ๒๕๖๙","labels":{"date":"วันที่","number":"เลขรับ","time":"เวลา"},"number":"๑","office":"อบต.ธารน้ำใส","time":"๐๙.๐๕"}','2026-06-15T09:05:00.000000+07:00',NULL);
CREATE TABLE unfinished (
	id INTEGER NOT NULL, 
	officer_id INTEGER NOT NULL, 
	what VARCHAR(60) NOT NULL, 
	payload TEXT NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_unfinished PRIMARY KEY (id), 
	CONSTRAINT fk_unfinished_officer_id FOREIGN KEY(officer_id) REFERENCES officers (id), 
	CONSTRAINT uq_unfinished_officer_id_what UNIQUE (officer_id, what)
);
CREATE INDEX ix_audit_entity_entity_id ON audit (entity, entity_id);
CREATE INDEX ix_files_sha256 ON files (sha256);
CREATE INDEX ix_capacities_officer_id ON capacities (officer_id);
CREATE INDEX ix_received_letters_letter_key ON received_letters (letter_key);
CREATE INDEX ix_received_letters_received_at ON received_letters (received_at);
CREATE INDEX ix_received_letters_sender_letter_key ON received_letters (sender, letter_key);
CREATE INDEX ix_outgoing_letters_letter_key ON outgoing_letters (letter_key);
CREATE INDEX ix_outgoing_letters_source_id ON outgoing_letters (source_id);
CREATE INDEX ix_outgoing_letters_state ON outgoing_letters (state);
CREATE INDEX ix_assignments_division_id ON assignments (division_id);
CREATE INDEX ix_assignments_route_id ON assignments (route_id);
CREATE INDEX ix_enclosures_outgoing_id ON enclosures (outgoing_id);
CREATE INDEX ix_enclosures_received_id ON enclosures (received_id);
CREATE INDEX ix_endorsements_route_id ON endorsements (route_id);
CREATE INDEX ix_letter_files_outgoing_id ON letter_files (outgoing_id);
CREATE INDEX ix_letter_files_received_id ON letter_files (received_id);
CREATE INDEX ix_letter_references_number ON letter_references (number);
CREATE INDEX ix_letter_references_outgoing_id ON letter_references (outgoing_id);
CREATE INDEX ix_letter_references_received_id ON letter_references (received_id);
CREATE INDEX ix_route_steps_officer_id ON route_steps (officer_id);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER endorsements_no_update BEFORE UPDATE ON endorsements FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'endorsements is append-only'); END;
CREATE TRIGGER endorsements_no_delete BEFORE DELETE ON endorsements FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'endorsements is append-only'); END;
CREATE TRIGGER received_letters_no_delete BEFORE DELETE ON received_letters FOR EACH ROW WHEN OLD.number IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a numbered row is never deleted'); END;
CREATE TRIGGER received_letters_no_update_number BEFORE UPDATE ON received_letters FOR EACH ROW WHEN OLD.number IS NOT NULL AND (OLD.register_id IS NOT NEW.register_id OR OLD.number IS NOT NEW.number OR OLD.insertion IS NOT NEW.insertion) BEGIN SELECT RAISE(ABORT, 'a number never changes'); END;
CREATE TRIGGER outgoing_letters_no_delete BEFORE DELETE ON outgoing_letters FOR EACH ROW WHEN OLD.number IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a numbered row is never deleted'); END;
CREATE TRIGGER outgoing_letters_no_update_number BEFORE UPDATE ON outgoing_letters FOR EACH ROW WHEN OLD.number IS NOT NULL AND (OLD.register_id IS NOT NEW.register_id OR OLD.number IS NOT NEW.number OR OLD.insertion IS NOT NEW.insertion) BEGIN SELECT RAISE(ABORT, 'a number never changes'); END;
CREATE TRIGGER assignments_no_delete BEFORE DELETE ON assignments FOR EACH ROW WHEN OLD.number IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a numbered row is never deleted'); END;
CREATE TRIGGER assignments_no_update_number BEFORE UPDATE ON assignments FOR EACH ROW WHEN OLD.number IS NOT NULL AND (OLD.register_id IS NOT NEW.register_id OR OLD.number IS NOT NEW.number OR OLD.insertion IS NOT NEW.insertion) BEGIN SELECT RAISE(ABORT, 'a number never changes'); END;
CREATE TRIGGER received_letters_no_update_void BEFORE UPDATE ON received_letters FOR EACH ROW WHEN OLD.state = 'voided' AND NEW.state <> 'voided' BEGIN SELECT RAISE(ABORT, 'a voided row stays voided'); END;
CREATE TRIGGER outgoing_letters_no_update_void BEFORE UPDATE ON outgoing_letters FOR EACH ROW WHEN OLD.state = 'voided' AND NEW.state <> 'voided' BEGIN SELECT RAISE(ABORT, 'a voided row stays voided'); END;
CREATE TRIGGER outgoing_letters_no_update_letter_number BEFORE UPDATE ON outgoing_letters FOR EACH ROW WHEN OLD.state IN ('issued', 'voided') AND OLD.letter_number IS NOT NEW.letter_number BEGIN SELECT RAISE(ABORT, 'an issued letter keeps its letter_number'); END;
CREATE TRIGGER outgoing_letters_no_update_issued_on BEFORE UPDATE ON outgoing_letters FOR EACH ROW WHEN OLD.state IN ('issued', 'voided') AND OLD.issued_on IS NOT NEW.issued_on BEGIN SELECT RAISE(ABORT, 'an issued letter keeps its issued_on'); END;
CREATE TRIGGER outgoing_letters_no_update_file_id BEFORE UPDATE ON outgoing_letters FOR EACH ROW WHEN OLD.state IN ('issued', 'voided') AND OLD.file_id IS NOT NEW.file_id BEGIN SELECT RAISE(ABORT, 'an issued letter keeps its file_id'); END;
CREATE TRIGGER outgoing_letters_no_update_text BEFORE UPDATE ON outgoing_letters FOR EACH ROW WHEN OLD.state IN ('issued', 'voided') AND CAST(OLD.letter AS TEXT) <> CAST(NEW.letter AS TEXT) BEGIN SELECT RAISE(ABORT, 'an issued letter keeps its text'); END;
CREATE TRIGGER registers_no_delete BEFORE DELETE ON registers FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'a register is never deleted'); END;
CREATE TRIGGER registers_no_update_key BEFORE UPDATE ON registers FOR EACH ROW WHEN OLD.owner <> NEW.owner OR OLD.kind <> NEW.kind OR OLD.year <> NEW.year OR OLD.series <> NEW.series BEGIN SELECT RAISE(ABORT, 'a register keeps its name'); END;
CREATE TRIGGER audit_no_insert BEFORE INSERT ON audit FOR EACH ROW WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER endorsements_no_insert BEFORE INSERT ON endorsements FOR EACH ROW WHEN EXISTS (SELECT 1 FROM endorsements WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE INDEX ix_recipients_key ON recipients ("key");
CREATE INDEX ix_recipient_members_group_id ON recipient_members (group_id);
CREATE TRIGGER outgoing_recipients_no_update_sent BEFORE UPDATE ON outgoing_recipients FOR EACH ROW WHEN OLD.sent BEGIN SELECT RAISE(ABORT, 'whom a letter went to is only added to'); END;
CREATE TRIGGER outgoing_recipients_no_delete_sent BEFORE DELETE ON outgoing_recipients FOR EACH ROW WHEN OLD.sent BEGIN SELECT RAISE(ABORT, 'whom a letter went to is only added to'); END;
CREATE INDEX ix_register_jumps_register_id ON register_jumps (register_id);
CREATE TRIGGER register_jumps_no_update BEFORE UPDATE ON register_jumps FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'register_jumps is append-only'); END;
CREATE TRIGGER register_jumps_no_delete BEFORE DELETE ON register_jumps FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'register_jumps is append-only'); END;
CREATE TRIGGER register_jumps_no_insert BEFORE INSERT ON register_jumps FOR EACH ROW WHEN EXISTS (SELECT 1 FROM register_jumps WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
COMMIT;
