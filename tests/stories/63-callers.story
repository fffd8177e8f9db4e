title: Callers
cast: H = Honoria / Miss Vane, Honor / she
cast: L = Lettice / Miss Lettice, Letty / she
cast: A = Mr. Ash / Ash, Robert / he
cast: D = Captain Dorn / Dorn, the Captain / he
cast: P = Mrs. Pym / Aunt Caroline, Caroline / she
rel: H family L
rel: P family H
rel: P family L
rel: A friends D
rel: A romantic H
fandom: none
---
§ third past H
There were seven chairs in the drawing-room at Thorn Lodge, and Honoria had counted them twice before the bell rang.

“{L>H|It is only Captain Dorn},” said Lettice, who had got to the window first. “{L>H|And he has brought somebody with him. Somebody tall. Honor, do come and look.}”

“{H>L|I shall see him soon enough. Letty, your hair.}”

The door opened, and Mrs. Pym’s parlourmaid said what she always said, which was nothing that one could hear. The Captain came in behind her, rubbing his hands.

“{D>H|Miss Vane, your servant. Miss Lettice, yours. I have taken the liberty of bringing a friend. He’s quite tame. Robert, don’t stand there like a hat-rack.}”

The friend bowed. He was indeed very tall, and he had the look of a man who has been told a good deal about a place and finds it smaller.

“{D>H|Mr. Ash},” said the Captain, “{D>H|has been four years in Peru.}”

“{H>A|How very}—” said Honoria, and could not think what it was.

“{A>H|It was, Miss Vane},” said Mr. Ash gravely. “{A>H|It was exactly that.}”

She looked up. Nobody had laughed at her in that room since her mother died, and it was like a window being opened. Lettice saw it; Lettice saw everything, and at once she took the Captain away to admire a fern.

“{H>A|You must forgive us},” said Honoria. “{H>A|We see very few people. My aunt does not care for them.}”

“{A>H|And you?}”

“{H>A|I have not had the opportunity of finding out.}”

He was about to reply, when the other door was thrown open, and Mrs. Pym stood upon the threshold with her spaniel beneath her arm.

“{P>H|Honoria},” said Mrs. Pym, “{P>H|there is a man in the room whom I don’t know.}”

“{H>P|It is Mr. Ash, Aunt Caroline. He has been in Peru.}”

“{P>A|Then I should like to know why he came back.}”

“{A>P|For my health, ma’am},” said Ash.

“{P>A|You look perfectly well.}”

“{A>P|I am better},” he said, “{A>P|than I was ten minutes ago.}”

There was a silence. In the silence the spaniel sneezed; and Lettice, beside the fern, began to cough in a way that deceived no one. Captain Dorn turned crimson. He had known Aunt Caroline, as he was accustomed to call her behind her back, for eleven years, and had once been turned out of that very room for whistling.

“{P>H|Miss Vane},” said Mrs. Pym, who called her niece so only before a storm, “{P>H|be so good as to ring for tea. Dorn, you may stop that. Sir, you will sit by me.}”

Mr. Ash sat. From across the room, where she was pouring out, Honoria could see only the back of his head, and that it was bent; and then, beyond all belief, that her aunt’s cap had begun to shake.

“{P>A|A llama!}” she heard. “{P>A|In the cathedral!}”

“{D>L|By Jove},” said the Captain softly, “{D>L|old Robert’s done it. I’d never have believed it. Miss Lettice, I believe I shall whistle.}”

§ third past L
“{L>H|He’ll call again},” said Lettice that night. She sat on the end of her sister’s bed with her feet tucked up. “{L>H|Did you see how he looked for his gloves? They were in his hand.}”

“{H>L|Go to sleep, Letty.}”

“{L>H|I heard him say your name. On the steps. He said it to Captain Dorn. Not Miss Vane. The other one.}”

Honoria blew out the candle, so that there was no telling what she looked like. “{H>L|He had no business to},” said the dark; and then, after a while: “{H>L|How did he say it?}”
