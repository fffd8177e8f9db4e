title: The Ropewalk
cast: N = Ned Applegarth / Ned, Applegarth, young Applegarth / he
cast: C = Mr. Crumb / Crumb, Josiah / he
cast: S = Mrs. Crumb / Sophy, the mistress / she
cast: T = Jonas Tull / Tull, Jonas / he
cast: P = Mr. Pugh / Pugh, the watchman / he
rel: C family S
rel: T enemies N
rel: C mentor N
adv: child-in-danger mentioned
fandom: none
---
§ third past N
When Ned Applegarth was bound to the ropewalk he was eleven years old, and so thin that the wind off the river could not find him. He was brought to the gate by Mr. Pugh, who had charge of it at night, and who had a lantern, a cough and a low opinion of boys.

"{P>C|Here's your new hand, Mr. Crumb}," said Pugh. "{P>C|There's not much of it.}"

Mr. Crumb looked over his spectacles. He was a long, sad, yellow man, like one of his own ropes, and he had never been known to finish a sentence in the presence of his wife.

"{C>P|He'll grow, Mr. Pugh}," he said. "{C>P|At least, I should suppose} --"

"{S>C|You'll suppose nothing, Josiah}," said Mrs. Crumb from the stairs. "{S>C|Who's to feed him while he grows?}"

"{C>S|I only thought, Sophy} --"

"{S>C|Then leave off.}"

She came down. She was as round as he was long. She took Ned by the chin, turned his face to the window, and let it go again. He thought that she was going to strike him. What she did was to go into the kitchen, and come back with half a cold pie.

"{S>N|Eat that}," said the mistress. "{S>N|And don't you thank me, for I shall want it back in work.}"

Ned ate. He ate under the eye of a big red-haired lad who leaned in the doorway with his hands in his pockets, and who had lived, until that day, on the whole of the cold pie.

"{T>N|You're in my light, young Applegarth}," said the lad, when the Crumbs were gone.

"{N>T|I beg your pardon. I don't know your name.}"

"{T>N|It's Tull. Jonas Tull. You'll know it in your sleep.}"

And so he did. For a month there was not a knot on the walk that Tull did not lay to Ned, nor a pot broken. It was "{T>C|Applegarth done it, Mr. Crumb}," at breakfast and "{T>C|Applegarth again, sir}," at supper. Ned said nothing. He had found out that Crumb never listened, and that Sophy, as her husband called her when he dared, listened always.

§ third past N
On the last night of November somebody left the tar to boil. The watchman saw the light from his box; he ran, coughing, down the whole length of the walk, and met a boy running the other way.

"{P>T|Stop there!}" cried Mr. Pugh. "{P>T|Which of you is it?}"

"{T>P|It's Jonas}," panted Tull. "{T>P|It was him. It was Applegarth. He's in there yet.}"

Pugh looked at the smoke. Then he gave Tull his lantern, put his coat over his head, and went in. When he came out again there was a bundle under his arm, and the bundle was Ned.

"{S>P|Is he dead?}" said Mrs. Crumb. She stood in the yard in her nightcap. Behind her stood her husband, and for once he was holding on to her.

"{P>S|No, ma'am. He'd the lid on it. Held it down, he had, till it went out.}" The watchman began to cough, and could not leave off. "{P>S|You may ask Jonas there who lit it.}"

Nobody asked. Mrs. Crumb only looked. Under that look the big lad's mouth began to work, and he set the lantern down on the stones as carefully as if it had been an egg.

"{T>S|I never meant it to catch}," said Jonas.

"{C>T|You will go to your bed, Tull}," said Mr. Crumb, in a voice that none of them had heard before. "{C>T|In the morning you will go home. Sophy, my dear, be quiet. I have not finished.}"

She was quiet. It was Ned who spoke. He had no eyebrows.

"{N>C|If you please, sir}," he said, "{N>C|there's nobody at his home. Couldn't he stay, and have the other half of the pie?}"
