title: Church Supper
cast: L = Mis' Hargrove / Mrs. Hargrove, Miss Lottie, Lottie / she
cast: A = Deacon Pell / Brother Pell, Pell, Amos / he
cast: R = Reuben / Reub, Mr. Hargrove / he
cast: Y = Yancy Pell / Yancy, little Yancy / he
rel: L family R
rel: A family Y
rel: A friends L
fandom: none
---
§ third past L
The widow Hargrove made a lemon pie for every church supper, and every time Deacon Pell bought it, whole, for a dollar, and ate it by himself behind the hearse shed.

"{Y>A|Grandpa}," said Yancy, "{Y>A|how come you don't never share?}"

"{A>Y|Because I'm a sinner, Yancy. Go ask Mis' Hargrove does she want that table moved.}"

Little Yancy went. She was laying out forks. She had gray hair, and a straight back, and she didn't look up.

"{Y>L|Mis' Hargrove, Grandpa says does you want the table moved.}"

"{L>Y|You tell Brother Pell}," said Mrs. Hargrove, "{L>Y|I been moving tables since before he had the sense to set at one.}"

He told him. The deacon laughed till he had to hold on to the wheel. "{A>Y|She say that? Lottie say that?}" he asked, and wiped his eyes. "{A>Y|Tell her} -- {A>Y|no. I reckon I'll go tell her my own self.}"

But somebody had got there before him. A man in a city suit stood by the pie table with his hat in his hands; and Lottie Hargrove, who had buried a husband and two brothers and never been seen to cry, had put down every one of the forks.

"{R>L|Mama}," said the man.

"{L>R|Reuben}," she said. "{L>R|You got thin.}"

"{R>L|Yes, ma'am.}"

"{L>R|Six years, Reub. You know I can't read them cards. I had to carry them to the deacon.}"

"{A>R|I read 'em out nice}," said Deacon Pell. He had come up quietly, for a big man. "{A>R|I put in some I thought you'd likely meant to say. How do, Mr. Hargrove.}"

"{R>A|Deacon.}" Reuben looked him over, and then the pie, and then his mother; he had always been quick. "{R>A|How long you been eating that thing, Brother Pell?}"

"{A>R|Going on six years.}"

"{R>A|You don't even like lemon.}"

"{L>A|Amos?}" said Mrs. Hargrove.

It got so quiet that you could hear the lamps. Yancy, who had hold of his grandfather's coat, felt him start to shake.

"{A>L|No, Miss Lottie}," said the deacon, "{A>L|I can't abide it. It puts my teeth on edge. But I never could think what else to come up and say.}"

Reuben began it. He put his hat up over his face, and made a sound in it like a mule, and then all down the long table they were at it, the whole of Mount Olive, with the forks jumping. Only Lottie did not laugh. She was cutting. She cut the biggest slice that had ever been seen at that church, laid it on a plate, and walked all the way around the table with it in front of everyone.

"{L>A|You set down here, Amos Pell}," she said, "{L>A|and this time you eat it where I can watch.}"

He sat. He ate it, every crumb, with his eyes shut, and the whole supper held its breath and counted the forkfuls. Then he wiped his mouth and held out the plate. Little Yancy said afterward that it was the bravest thing that he had ever seen a grown man do.

They never did move the table. It stands there yet, a mite crooked.
